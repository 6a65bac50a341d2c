/**
 * Words that half of civil society has in its name, one idea to a line, in English, Spanish, Portuguese and French (folded,
 * no accents). The first word of a line names the idea. A name is not told by them: they weigh little, and two words
 * of one line are a translation of each other, which is a hint and no proof.
 *
 * Source: hand-made for this project from general vocabulary of civil society, migration, law and labour.
 */
export const GENERIC_WORDS = `
association asociacion associacao associations asociaciones associacoes assn assoc asoc
society sociedad sociedade societe societies
foundation fundacion fundacao fondation foundations fundaciones fdn
centre center centro centers centros centres ctr
institute instituto institut institutes institutos inst
network red rede reseau networks redes
organization organisation organizacion organizacao organizations organisations organizaciones organizacoes org orgs
coalition coalicion coalizao coalitions coaliciones
alliance alianza alianca alliances alianzas
council consejo conselho conseil concejo consell
committee comite comitato committees cttee
commission comision comissao comisiones
federation federacion federacao federations federaciones
confederation confederacion confederacao
union uniao unions uniones
league liga ligue
movement movimiento movimento mouvement movements
group grupo groupe groups grupos
collective colectivo coletivo collectif colectiva coletiva
forum foro foros fora
platform plataforma plateforme
campaign campana campanha campagne
front frente
articulation articulacion articulacao articulations
assembly asamblea assembleia assemblee
secretariat secretaria secretariado
office oficina escritorio bureau offices
department departamento departement dept
program programme programa programmes programs prog
project proyecto projeto projet projects
initiative iniciativa initiatives
service servicio servico services servicios servicos svc svcs
fund fondo fundo fonds funds
agency agencia agence
house casa maison casas houses
home hogar lar
school escuela escola ecole schools
university universidad universidade universite universities univ
college colegio colleges
academy academia academie
faculty facultad faculdade faculte
student estudiante estudante etudiant students estudiantes estudantes etudiants estudiantil
teacher maestro professor profesor docente docentes
church iglesia igreja eglise churches iglesias igrejas
diocese diocesis
pastoral pastorale
ministry ministerio ministries
parish parroquia paroquia
catholic catolico catolica catholique
christian cristiano cristao cristiana crista cristas chretien
jesuit jesuita jesuite jesuitas
sisters hermanas irmas soeurs
human humano humana humanos humanas humain humains
right derecho direito droit rights derechos direitos droits
law ley lei loi legal juridico juridica derecho direito droit
lawyer abogado advogado avocat lawyers abogados advogados attorneys juristas jurists
justice justicia justica
peace paz paix
freedom libertad liberdade liberte liberties
liberation liberacion libertacao
democracy democracia democratie
citizen ciudadano cidadao citoyen citizens ciudadanos cidadaos ciudadania cidadania citizenship
civil civic civico civica civiles civis
civic participation participacion participacao
equality igualdad igualdade egalite equity equidad
solidarity solidaridad solidariedade solidarite
defence defense defensa defesa defender defenders defensor defensores defensoras defensora
protection proteccion protecao
promotion promocion promocao
support apoyo apoio soutien
help ayuda ajuda aide assistance asistencia assistencia
assessoria asesoria advisory
development desarrollo desenvolvimento developpement dev
education educacion educacao educational educativo educativa educ
training capacitacion formacao formacion formation
culture cultura cultural culturel cultures
health salud saude sante
environment medioambiente ambiente environnement environmental ambiental ambiente
climate clima climat climatico climatica climaticas
nature naturaleza natureza
water agua eau aguas
land tierra terra terre
earth terra
women woman mujer mujeres mulher mulheres femme femmes womens feminist feminista feministas
men man hombre hombres homem homens
gender genero genre
family familia famille families familias familiar familiares
child children nino ninos nina ninas crianca criancas enfant enfants childrens ninez infancia
youth young joven jovenes jovem jovens jeune jeunes juventud juventude jeunesse juvenil
adolescent adolescente adolescentes
people pueblo povo peuple peoples pueblos povos gente
person persona pessoa personne persons personas pessoas
popular populaire populares
public publico publica publique
community comunidad comunidade communaute communities comunidades comunitario comunitaria comm
neighbourhood neighborhood barrio bairro vecinos moradores
worker trabajador trabalhador travailleur workers trabajadores trabalhadores trabajadoras trabalhadoras travailleurs
labour labor trabajo trabalho travail laboral
trade sindical sindicato syndicat sindicatos
employee empleado empregado employees servidor servidores funcionarios
journalist periodista jornalista journaliste journalists periodistas jornalistas
farmer campesino campones paysan farmers campesinos camponeses agricultores
rural campo
urban urbano urbana urbain
indigenous indigena autochtone indigenas originarios
black negro negra noir negros negras afro
migrant migrante migrants migrantes migratorio migratoria migratorios
migration migracion migracao migraciones
immigrant inmigrante imigrante immigrants inmigrantes imigrantes
immigration inmigracion imigracao
refugee refugiado refugie refugees refugiados refugiadas refugies
asylum asilo asile
displacement displaced desplazados deslocados desplazamiento
border frontera fronteira frontiere borders fronteras fronteiras frontieres
work trabajo trabalho
working trabajando
social sociale sociais sociales
economic economico economica economique economy economia
political politico politica politique policy politicas politics
rural
research investigacion pesquisa recherche investigaciones
study estudio estudo etude studies estudios estudos etudes
analysis analisis analise analyses analises
information informacion informacao
communication comunicacion comunicacao communications comunicaciones
media medios midia medias
observatory observatorio observatoire
monitoring monitoreo monitoramento watch
action accion acao acciones
advocacy incidencia
advocates advocate
resource recurso ressource resources recursos
security seguridad seguranca securite
memory memoria memoire
truth verdad verdade verite
victim victima vitima victime victims victimas vitimas
violence violencia
torture tortura
prison carcel prisao prisons
housing vivienda moradia logement
food alimentacion alimentacao alimentaria
poverty pobreza pauvrete
life vida vie
hope esperanza esperanca espoir
world mundo monde mundial mondial worldwide
global globale
united unidos unidas unido unida unis
independent independiente independente
free libre livre
new nuevo novo nueva nova nouveau nouvelle
american americano americana americain americans americanos americanas amer
national nacional nationale nacionales nacionais natl
international internacional internationale internacionales internacionais intl
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
friends amigos amis amigas
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
shelter albergue refugio abrigo
dialogue dialogo
change cambio mudanca changement mudancas
future futuro futur
rescue rescate
relief alivio
doctor doctors medico medicos medicas physician physicians medecin medecins
without sin sem sans
first primero primeiro premier primeira primera
disappeared desaparecidos desaparecidas desaparecido desaparecida disparus
sexual sexuel reproductive reproductivos reproductivo reprodutivos reprodutivo
mother mothers madre madres mae maes mere meres
hunger hambre fome faim
bridge puente ponte pont
open abierto aberto ouvert
detention detencion detenidos detained
prisoner prisoners presos preso prisioneiros
transparency transparencia transparence
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
`;
