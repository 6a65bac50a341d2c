/**
 * Words that half of civil society has in its name, one idea to a line, in English, Spanish, Portuguese, French and, for the most common, Italian and German (folded,
 * no accents). The first word of a line names the idea. A name is not told by them: they weigh little, and two words
 * of one line are a translation of each other, which is a hint and no proof.
 *
 * Source: hand-made for this project from general vocabulary of civil society, migration, law and labour.
 */
export const GENERIC_WORDS = `
association asociacion associacao associations asociaciones associacoes assn assoc asoc associazione associazioni verein vereinigung verband vereniging
society sociedad sociedade societe societies societa gesellschaft
foundation fundacion fundacao fondation foundations fundaciones fdn fondazione stiftung stichting
centre center centro centers centros centres ctr zentrum centri
institute instituto institut institutes institutos inst istituto instituut
network red rede reseau networks redes rete netzwerk netwerk
organization organisation organizacion organizacao organizations organisations organizaciones organizacoes org orgs organizzazione organisationen
coalition coalicion coalizao coalitions coaliciones coalizione koalition
alliance alianza alianca alliances alianzas alleanza allianz
council consejo conselho conseil concejo consell consiglio rat raad
committee comite comitato committees cttee komitee
commission comision comissao comisiones commissione kommission
federation federacion federacao federations federaciones federazione foderation
confederation confederacion confederacao confederazione
union uniao unions uniones unione
league liga ligue lega
movement movimiento movimento mouvement movements bewegung
group grupo groupe groups grupos gruppo gruppe groep
collective colectivo coletivo collectif colectiva coletiva collettivo kollektiv
forum foro foros fora forums
platform plataforma plateforme
campaign campana campanha campagne campagna kampagne
front frente
articulation articulacion articulacao articulations
assembly asamblea assembleia assemblee
secretariat secretaria secretariado
office oficina escritorio bureau offices
department departamento departement dept
program programme programa programmes programs prog
project proyecto projeto projet projects
initiative iniciativa initiatives iniziativa
service servicio servico services servicios servicos svc svcs servizio dienst
fund fondo fundo fonds funds
agency agencia agence
house casa maison casas houses haus huis
home hogar lar
school escuela escola ecole schools scuola schule
university universidad universidade universite universities univ universita universitat universiteit
college colegio colleges
academy academia academie
faculty facultad faculdade faculte
student estudiante estudante etudiant students estudiantes estudantes etudiants estudiantil studenti studierende studenten
teacher maestro professor profesor docente docentes insegnanti lehrer enseignants
church iglesia igreja eglise churches iglesias igrejas chiesa kirche kerk
diocese diocesis diocesi
pastoral pastorale
ministry ministerio ministries
parish parroquia paroquia
catholic catolico catolica catholique cattolica katholische
christian cristiano cristao cristiana crista cristas chretien christlich chretienne
jesuit jesuita jesuite jesuitas gesuiti jesuiten
sisters hermanas irmas soeurs
human humano humana humanos humanas humain humains homme umani uomo menschen mensen menschlich
right derecho direito droit rights derechos direitos droits diritti diritto rechte rechten
law ley lei loi legal juridico juridica derecho direito droit diritto recht
lawyer abogado advogado avocat lawyers abogados advogados attorneys juristas jurists avvocati anwalte juristes jurist
justice justicia justica giustizia gerechtigkeit
peace paz paix pace frieden vrede desarme
freedom libertad liberdade liberte liberties liberta freiheit freiheitsrechte vrijheid
liberation liberacion libertacao
democracy democracia democratie democrazia demokratie democratic democratico democratica democratique
citizen ciudadano cidadao citoyen citizens ciudadanos cidadaos ciudadania cidadania citizenship cittadini burger citoyennete
civil civic civico civica civiles civis
civic participation participacion participacao
equality igualdad igualdade egalite equity equidad uguaglianza gleichstellung
solidarity solidaridad solidariedade solidarite solidarieta solidaritat solidaire
defence defense defensa defesa defender defenders defensor defensores defensoras defensora difesa defenseurs verteidiger
protection proteccion protecao protezione schutz
promotion promocion promocao
support apoyo apoio soutien
help ayuda ajuda aide assistance asistencia assistencia aiuto hilfe entraide auxilio
assessoria asesoria advisory
development desarrollo desenvolvimento developpement dev sviluppo entwicklung ontwikkeling
education educacion educacao educational educativo educativa educ educazione bildung onderwijs
training capacitacion formacao formacion formation
culture cultura cultural culturel cultures kultur
health salud saude sante gesundheit salute gezondheid
environment medioambiente ambiente environnement environmental ambiental ambiente umwelt milieu medio
climate clima climat climatico climatica climaticas klima
nature naturaleza natureza natur naturschutz natuur
water agua eau aguas wasser acqua
land tierra terra terre
earth terra tierra terre
women woman mujer mujeres mulher mulheres femme femmes womens feminist feminista feministas donne frauen femminile vrouwen
men man hombre hombres homem homens
gender genero genre
family familia famille families familias familiar familiares famiglia
child children nino ninos nina ninas crianca criancas enfant enfants childrens ninez infancia bambini minori kinder enfance kinderen
youth young joven jovenes jovem jovens jeune jeunes juventud juventude jeunesse juvenil giovani giovanile jugend jongeren
adolescent adolescente adolescentes
people pueblo povo peuple peoples pueblos povos gente popoli popolo volk
person persona pessoa personne persons personas pessoas
popular populaire populares
public publico publica publique
community comunidad comunidade communaute communities comunidades comunitario comunitaria comm comunita gemeinschaft gemeenschap
neighbourhood neighborhood barrio bairro vecinos moradores
worker trabajador trabalhador travailleur workers trabajadores trabalhadores trabajadoras trabalhadoras travailleurs lavoratori arbeiter
labour labor trabajo trabalho travail laboral
trade sindical sindicato syndicat sindicatos union unions syndicats sindacati gewerkschaft
employee empleado empregado employees servidor servidores funcionarios
journalist periodista jornalista journaliste journalists periodistas jornalistas giornalisti journalisten
farmer campesino campones paysan farmers campesinos camponeses agricultores contadini bauern agricultor
rural campo
urban urbano urbana urbain
indigenous indigena autochtone indigenas originarios indigeni indigene
black negro negra noir negros negras afro
migrant migrante migrants migrantes migratorio migratoria migratorios migranti migranten migrantinnen
migration migracion migracao migraciones migrazione migrazioni
immigrant inmigrante imigrante immigrants inmigrantes imigrantes immigrati
immigration inmigracion imigracao immigrazione
refugee refugiado refugie refugees refugiados refugiadas refugies rifugiati fluchtlinge fluchtlingsrat fluchtlingshilfe vluchtelingen
asylum asilo asile asyl asiel
displacement displaced desplazados deslocados desplazamiento
border frontera fronteira frontiere borders fronteras fronteiras frontieres grenzen grenze
work trabajo trabalho
working trabajando
social sociale sociais sociales sozial sociali
economic economico economica economique economy economia wirtschaft economici
political politico politica politique policy politicas politics politik politiche
rural
research investigacion pesquisa recherche investigaciones ricerca forschung pesquisas
study estudio estudo etude studies estudios estudos etudes studi studien
analysis analisis analise analyses analises
information informacion informacao informazione
communication comunicacion comunicacao communications comunicaciones
media medios midia medias
observatory observatorio observatoire
monitoring monitoreo monitoramento watch
action accion acao acciones azione aktion
advocacy incidencia
advocates advocate
resource recurso ressource resources recursos
security seguridad seguranca securite sicherheit sicurezza
memory memoria memoire
truth verdad verdade verite
victim victima vitima victime victims victimas vitimas vittime opfer
violence violencia
torture tortura
prison carcel prisao prisons
housing vivienda moradia logement
food alimentacion alimentacao alimentaria
poverty pobreza pauvrete
life vida vie
hope esperanza esperanca espoir
world mundo monde mundial mondial worldwide welt wereld
global globale
united unidos unidas unido unida unis
independent independiente independente
free libre livre frei
new nuevo novo nueva nova nouveau nouvelle
american americano americana americain americans americanos americanas amer
national nacional nationale nacionales nacionais natl nazionale nationaux
international internacional internationale internacionales internacionais intl internazionale internazionali internationales internationaux
regional regionale
federal federale
state estado etat estadual estatal
local locale
municipal municipale
city ciudad cidade ville
general geral generale
professional profesional profissional professionals profesionales profissionais professionnel
technical tecnico tecnica
integral integrated
inclusion inclusive
diversity diversidad diversidade
alternative alternativa alternativas alternatives
ecumenical ecumenico ecumenica
religious religioso religiosa
faith fe foi
interfaith interreligioso
lesbian lesbica lesbiana lesbians
lgbt lgbti lgbtq lgbtqi lgbtqia lgbti+
bar barra
task tarefa
force fuerza forca
working
community-based
southern sureno
voice voz voix voices voces vozes
friends amigos amis amigas amici freunde
brothers hermanos irmaos freres
children's
space espacio espaco espace
laboratory laboratorio laboratoire
clinic clinica clinique
library biblioteca bibliotheque
museum museo museu musee
chamber camara chambre
board junta
company compania companhia compagnie corporation corporacion corporacao corp
cooperative cooperativa cooperacion cooperacao cooperation
partnership
mission mision missao
seminar seminario
chair catedra cadeira
nun monja
shelter albergue refugio abrigo refugios
dialogue dialogo
change cambio mudanca changement mudancas
future futuro futur
rescue rescate
relief alivio
doctor doctors medico medicos medicas physician physicians medecin medecins medici arzte artsen
without sin sem sans ohne senza zonder
first primero primeiro premier primeira primera
disappeared desaparecidos desaparecidas desaparecido desaparecida disparus
sexual sexuel reproductive reproductivos reproductivo reprodutivos reprodutivo
mother mothers madre madres mae maes mere meres
hunger hambre fome faim welthunger
bridge puente ponte pont
open abierto aberto ouvert
detention detencion detenidos detained
prisoner prisoners presos preso prisioneiros
transparency transparencia transparence trasparenza transparenz
corruption corrupcion corrupcao
sustainable sustentable sostenible sustentavel durable
ecology ecologia ecologico ecologica ecological
forest bosque floresta foret
trafficking trata trafico
slavery esclavitud escravidao
amnesty amnistia anistia
artist artists artistas artista
writer writers escritores escritoras
engineer engineers ingenieros engenheiros
nurse nurses enfermeras enfermeiros
north norte nord
south sur sul sud
asian asiatico
pacific pacifico
latin latino latina latinos latinas
european europeo europea europeia europeu europeen europeenne europaische europaischer europees
reproductive reproductivas
cross cruz croix croce kreuz
red roja vermelha rouge rossa rotes
crescent luna medialuna
saint san santo santa sao sainte sankt sant sint
reporter reporters reporteros
process proceso processo
due debido devido
consumer consumidor consumidores consommateur consommateurs consumatori verbraucher consumers
digital digitales digitais digitale numerique numeriques
communications comunicacoes
against contra contre contro gegen
progress progreso progresso progressive progres
prevention prevencion prevencao prevenzione
abolition abolicion abolicao
brigade brigades brigadas brigate
debt deuda divida dette
energy energia energie
mining mineria mineracao
river rios fleuve
fishing pesca peche fishers pescadores pecheurs
animal animales animais animaux
disability discapacidad deficiencia handicap disabilities
elderly mayores idosos
press prensa imprensa presse
expression expresion expressao
privacy privacidad privacidade
internet web
technology tecnologia technologie
science ciencia wissenschaft sciences ciencias
sport deporte esporte
tribunal court corte cour
police policia polizei
war guerra guerre krieg
weapon armas armes waffen arms
nuclear nucleaire
trans transgender travesti travestis
gay gays homosexual
queer
survivor sobrevivientes sobreviventes
exile exiles exilio exiliados
stateless apatridas
undocumented indocumentados
integration integracion integracao
inter
reform reforma reforme
policy politicas
strategy estrategia estrategias strategies
accountability rendicion
impunity impunidad impunidade
equal igual
dignity dignidad dignidade dignite
racism racismo racisme
discrimination discriminacion discriminacao
civilization
heritage patrimonio patrimoine
common comun comum commun commons
public-interest
leadership liderazgo lideranca
conference conferencia
congress congreso congresso congres
synod sinodo
brotherhood fraternidad fraternidade fraternite
congregation congregacion congregacao
order orden ordem
province provincia provincias provinces
delegation delegacion delegacao
embassy embajada
parliament parlamento parlement
government gobierno governo gouvernement
party partido parti
democrats democratas
socialist socialista socialistas
green verde verdes greens vert verts
communist comunista
left esquerda izquierda gauche
`;
