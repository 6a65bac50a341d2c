/**
 * Parts from which names of civil society are put together for the benchmark, the most frequent first: they are drawn with
 * Zipf's law, so that "Asociación" and "Sindicato" stand in thousands of names and a family name in a few. Hand-made.
 */
export interface NameParts {
  language: 'en' | 'es' | 'pt' | 'fr';
  /** Of all names. */
  share: number;
  heads: readonly string[];
  themes: readonly string[];
  /** What many towns have one of: `*` is the town. */
  families: readonly string[];
  towns: readonly string[];
  given: readonly string[];
  surnames: readonly string[];
  /** Between head and theme, and between theme and town. */
  of: string;
  at: string;
  legalForms: readonly string[];
  taglines: readonly string[];
}

const list = (text: string): string[] =>
  text
    .trim()
    .split(/\s*;\s*/)
    .map((one) => one.replace(/\s+/g, ' '));

export const NAME_PARTS: readonly NameParts[] = [
  {
    language: 'en',
    share: 0.38,
    of: 'for',
    at: 'of',
    heads:
      list(`Association; Center; Coalition; Alliance; Network; Institute; Council; Committee; Foundation; Project; Campaign; Fund;
      Federation; Union; Society; Movement; Initiative; Partnership; Collective; Forum; Action; Advocates; Friends; League; Sisters;
      Neighbors; Workers; Citizens; Mothers; Veterans; Students; Clergy; Physicians; Lawyers; Parents; Voices; Bridges; Hands`),
    themes:
      list(`Human Rights; Social Justice; Immigrant Rights; Women; Children; Peace; Community Development; Environmental Justice;
      Racial Equity; Workers' Rights; Civil Rights; Public Health; Migrants and Refugees; Indigenous Peoples; Youth; Education;
      Food Sovereignty; Clean Water; Climate Justice; Fair Trade; Housing; Disability Rights; Press Freedom; Economic Justice;
      Family Farms; Criminal Justice Reform; Gender Equality; Responsible Mining; Forest Conservation; Religious Freedom;
      Democracy; Digital Rights; Mental Health; Torture Survivors; Domestic Workers; Asylum Seekers; Voting Rights; Legal Aid;
      Sustainable Agriculture; Nuclear Disarmament; Consumer Protection; Wildlife; Language Access; Reproductive Health;
      Affordable Medicines; Tax Fairness; Transgender Equality; Rural Development; Street Vendors; Day Laborers; Restorative Justice;
      Police Accountability; Elder Care; Coastal Communities; Toxics Reduction; Open Government; Arts and Culture; Literacy`),
    families:
      list(`Legal Aid of *; Catholic Charities of *; Jewish Community Relations Council of *; Habitat for Humanity of *;
      League of Women Voters of *; Planned Parenthood of *; * Interfaith Coalition; * Immigrant Rights Coalition; * Food Bank;
      * Workers Center; * Asian Bar Association; Urban League of *; * Central Labor Council; Pax Christi *; Amnesty International *;
      * Farmers Union; Sierra Club, * Chapter; YWCA of *; * Friends Meeting; National Lawyers Guild – *`),
    towns:
      list(`New York; Los Angeles; Chicago; Houston; Boston; Philadelphia; Seattle; Denver; Atlanta; Minneapolis; Oakland; Portland;
      Tucson; El Paso; Detroit; Cleveland; Pittsburgh; Baltimore; Milwaukee; Albuquerque; Sacramento; Fresno; San Diego; Tampa;
      Louisville; Memphis; Nashville; Buffalo; Rochester; Toledo; Spokane; Tacoma; Boise; Omaha; Wichita; Toronto; Vancouver; Ottawa;
      London; Manchester; Bristol; Glasgow; Dublin; Nairobi; Kampala; Accra; Lagos; Mumbai; Delhi; Dhaka; Manila; Sydney; Auckland;
      Ashland; Bellingham; Corvallis; Duluth; Eugene; Flagstaff; Galveston; Hartford; Ithaca; Joplin; Kalamazoo; Lansing; Macon;
      Northampton; Olympia; Peoria; Quincy; Racine; Salinas; Topeka; Utica; Vallejo; Waco; Yonkers; Zanesville`),
    given:
      list(`Martin; Dorothy; Harriet; Cesar; Rosa; Frederick; Eleanor; Thomas; Mary; John; Robert; Helen; Samuel; Ruth; Arthur; Clara;
      Nelson; Florence; Edith; Walter; Emma; Lucy; Oscar; Stephen; Miriam; Desmond; Wangari; Grace; Howard; Louise`),
    surnames:
      list(`Whitfield; Okafor; Delgado; Nakamura; Callahan; Brandt; Osei; Hawthorne; Pemberton; Lindqvist; Marchetti; Abernathy; Sorensen;
      Kowalski; Thackeray; Mbeki; Fitzgerald; Rosenthal; Galloway; Ashworth; Vandermeer; Chaudhry; Merriweather; Blackwood; Tremaine;
      Underhill; Wexler; Yarborough; Zimmerman; Loughlin; Castellano; Dunmore; Eriksen; Farrow; Grimaldi; Holloway; Ivanova; Jephson`),
    legalForms: ['Inc.', 'Ltd', 'Incorporated', 'CIO'],
    taglines: list(
      `working together for change; a voice for the voiceless; justice for all; building power since 1985; hope and dignity`,
    ),
  },
  {
    language: 'es',
    share: 0.3,
    of: 'de',
    at: 'de',
    heads:
      list(`Asociación; Centro; Fundación; Red; Colectivo; Organización; Comité; Movimiento; Instituto; Coordinadora; Frente; Federación;
      Consejo; Alianza; Unión; Comisión; Corporación; Grupo; Asamblea; Observatorio; Plataforma; Sindicato; Casa; Cooperativa; Iniciativa;
      Servicio; Programa; Confederación; Mesa; Campaña; Pastoral; Foro; Articulación; Agrupación; Junta; Escuela; Liga; Hermanas`),
    themes:
      list(`Derechos Humanos; Mujeres; Mujeres Indígenas; Desarrollo Comunitario; Migrantes; Pueblos Originarios; Jóvenes; Campesinos;
      Defensa del Agua; Justicia Social; Trabajadores del Campo; Niñez y Adolescencia; Paz; Víctimas del Conflicto; Estudios Sociales;
      Educación Popular; Defensa del Territorio; Medio Ambiente; Vecinos; Comunicación Comunitaria; Desaparecidos; Investigación Social;
      Trabajadoras del Hogar; Agroecología; Salud Comunitaria; Personas Migrantes y Refugiadas; Asesoría Legal; Pescadores Artesanales;
      Diversidad Sexual; Derechos Laborales; Participación Ciudadana; Economía Solidaria; Personas con Discapacidad; Productores Orgánicos;
      Acción Ecológica; Afrodescendientes; Usuarios de la Salud; Transparencia; Jubilados; Maestros Democráticos; Bosques; Semillas Nativas;
      Defensoras; Periodistas; Igualdad de Género; Vivienda Digna; Artesanas; Cultura de Paz; Comunidades Eclesiales de Base; Consumidores`),
    families:
      list(`Asociación de Mujeres de *; Sindicato de Trabajadores de la Educación de *; Cáritas de *; Comité de Derechos Humanos de *;
      Casa del Migrante de *; Unión de Campesinos de *; Colegio de Abogados de *; Pastoral Social de *; Cámara de Comercio de *;
      Federación de Estudiantes de *; Centro de Derechos Humanos de *; Junta de Vecinos de *; Red de Mujeres de *; Frente Cívico de *;
      Servicio Jesuita a Migrantes *; Universidad Autónoma de *; Católicas por el Derecho a Decidir *; Amigos de la Tierra *;
      Asamblea Popular de *; Organización Indígena de *`),
    towns:
      list(`México; Oaxaca; Chiapas; Guerrero; Puebla; Guatemala; Honduras; Colombia; Bogotá; Medellín; Argentina; Buenos Aires; Rosario;
      Perú; Lima; Cusco; Chile; Valparaíso; Ecuador; Quito; Bolivia; La Paz; Cochabamba; El Salvador; Nicaragua; Managua; Costa Rica; Panamá;
      Venezuela; Caracas; Paraguay; Uruguay; Montevideo; España; Madrid; Sevilla; Bilbao; Tijuana; Monterrey; Guadalajara; Veracruz;
      Michoacán; Zacatecas; Tlaxcala; Quetzaltenango; Huehuetenango; Comayagua; Choluteca; Barranquilla; Popayán; Quibdó; Pasto; Ayacucho;
      Cajamarca; Puno; Iquitos; Arequipa; Temuco; Antofagasta; Jujuy; Salta; Tucumán; Neuquén; Formosa; Riobamba; Esmeraldas; Potosí; Oruro`),
    given:
      list(`María; José; Juan; Miguel; Ana; Luis; Rosa; Óscar; Elena; Rigoberto; Samuel; Bartolomé; Flora; Manuela; Emiliano; Dolores;
      Camilo; Jaime; Berta; Matías; Ignacio; Teresa; Francisco; Gabriela; Lázaro; Micaela; Tomás; Violeta; Benito; Josefa`),
    surnames:
      list(`Hernández; García; Martínez; López; González; Romero; Ramírez; Quispe; Mamani; Flores; Cárdenas; Zapata; Menchú; Cáceres; Arrupe;
      Ellacuría; Montesinos; Villalobos; Echeverría; Altamirano; Bustamante; Cifuentes; Domínguez; Espinoza; Figueroa; Guzmán; Huerta;
      Ibarra; Jaramillo; Larrañaga; Maldonado; Nazario; Ocampo; Palacios; Quintanilla; Rentería; Saldívar; Tzoc; Uribe; Valdivieso; Xicoténcatl;
      Yupanqui; Zamudio; Arizmendi; Belaúnde; Caamaño; Carranza; Durango; Elizondo; Fonseca`),
    legalForms: ['A.C.', 'I.A.P.', 'Asociación Civil', 'ONG', 'S.C.'],
    taglines: list(
      `por la vida y la dignidad; caminando juntas; sembrando esperanza; otro mundo es posible; en defensa de la vida`,
    ),
  },
  {
    language: 'pt',
    share: 0.2,
    of: 'de',
    at: 'de',
    heads:
      list(`Associação; Instituto; Sindicato; Centro; Movimento; Fórum; Rede; Coletivo; Federação; Conselho; Articulação; Comissão; Grupo;
      Fundação; União; Núcleo; Frente; Comitê; Observatório; Central; Cooperativa; Pastoral; Campanha; Liga; Casa; Organização; Ação; Aliança;
      Ordem; Assembleia; Coordenação; Confederação; Plataforma; Laboratório; Marcha; Irmandade`),
    themes:
      list(`Direitos Humanos; Mulheres; Mulheres Negras; Moradores; Povos Indígenas; Trabalhadores Rurais; Juventude; Defesa da Criança;
      Saúde Coletiva; Agroecologia; Meio Ambiente; Comunicação Popular; Educação; Economia Solidária; Estudantes; Pescadores e Pescadoras;
      Comunidades Quilombolas; Luta por Moradia; Justiça Ambiental; Catadores de Materiais Recicláveis; Assessoria Popular; Defesa do Consumidor;
      Jornalistas; Professores; Servidores Públicos; Apoio aos Migrantes; Cultura Afro; Mulheres Trabalhadoras Rurais; Pessoas com Deficiência;
      Combate ao Racismo; Diversidade; Bancários; Metalúrgicos; Enfermeiros; Segurança Alimentar; Participação Popular; Reforma Agrária;
      Estudos Feministas; Memória e Verdade; Terreiros; Atingidos por Mineração; Advocacia Popular; Cidadania; Software Livre; Extrativistas`),
    families:
      list(`Sindicato dos Trabalhadores Rurais de *; Sindicato dos Jornalistas de *; Associação de Moradores de *; Sindicato dos Bancários de *;
      Fórum de Mulheres de *; Comissão Pastoral da Terra – *; Associação Comunitária de *; Conselho Regional de Psicologia – *;
      Sindicato dos Professores de *; Centro de Defesa dos Direitos Humanos de *; Universidade Federal de *; Movimento Nacional de Direitos Humanos – *;
      Associação dos Docentes da Universidade de *; Rede de Mulheres Negras de *; Articulação de Mulheres de *; Cáritas Brasileira Regional *;
      Levante Popular da Juventude *; Colônia de Pescadores de *; Câmara de Vereadores de *; Marcha Mundial das Mulheres – *`),
    towns:
      list(`São Paulo; Rio de Janeiro; Bahia; Minas Gerais; Pernambuco; Ceará; Paraná; Rio Grande do Sul; Maranhão; Pará; Brasil; Goiás; Paraíba;
      Salvador; Recife; Fortaleza; Belém; Manaus; Curitiba; Porto Alegre; Brasília; Natal; Maceió; Aracaju; Teresina; Cuiabá; Florianópolis; Campinas;
      Santos; Niterói; Olinda; Marabá; Santarém; Altamira; Itabuna; Ilhéus; Feira de Santana; Petrolina; Juazeiro; Caruaru; Sobral; Mossoró; Imperatriz;
      Londrina; Maringá; Cascavel; Pelotas; Caxias do Sul; Chapecó; Blumenau; Uberlândia; Betim; Contagem; Diamantina; Ouro Preto; Lisboa; Braga; Coimbra`),
    given:
      list(`Maria; João; José; Antônio; Paulo; Carlos; Chico; Zumbi; Dandara; Marielle; Carolina; Sebastião; Luiza; Margarida; Francisca; Pedro;
      Helena; Rosa; Lélia; Abdias; Josué; Milton; Darcy; Anísio; Olga; Santo; Dorothy; Manoel`),
    surnames:
      list(`Silva; Santos; Oliveira; Souza; Ferreira; Pereira; Mendes; Gonzaga; Nascimento; Freire; Marighella; Herzog; Palmares; Boff; Câmara; Arns;
      Casaldáliga; Tavares; Figueiredo; Guimarães; Albuquerque; Bittencourt; Cavalcanti; Drummond; Evaristo; Fagundes; Gadelha; Holanda; Itaparica;
      Junqueira; Lacerda; Machado; Noronha; Prestes; Queiroz; Rebouças; Sampaio; Teixeira; Uchoa; Vasconcelos; Xavier`),
    legalForms: ['ONG', 'Associação Civil', 'OSCIP'],
    taglines: list(
      `pela vida das mulheres; nenhum direito a menos; terra e liberdade; construindo o poder popular; em defesa da democracia`,
    ),
  },
  {
    language: 'fr',
    share: 0.12,
    of: 'pour',
    at: 'de',
    heads:
      list(`Association; Comité; Collectif; Réseau; Fédération; Ligue; Centre; Fondation; Mouvement; Union; Groupe; Conseil; Coalition;
      Confédération; Syndicat; Observatoire; Institut; Plateforme; Alliance; Secours; Maison; Coordination; Forum; Initiative; Amis; Femmes`),
    themes:
      list(`les droits humains; la paix; les droits des femmes; la défense des droits de l'homme; le développement durable; la justice sociale;
      l'environnement; les migrants et réfugiés; la solidarité internationale; l'éducation populaire; la souveraineté alimentaire; le commerce équitable;
      la protection de la nature; les travailleurs; l'égalité; la liberté de la presse; la santé publique; l'économie solidaire; le logement;
      les peuples autochtones; la jeunesse; la démocratie; les sans-papiers; l'abolition de la torture; les paysans; le climat; l'enfance;
      la coopération au développement; les familles; la transparence; les personnes handicapées; la forêt; la culture de paix`),
    families:
      list(`Ligue des droits de l'Homme de *; Secours catholique de *; Union des femmes de *; Association des étudiants de *;
      Confédération paysanne de *; Maison des associations de *; Réseau des femmes de *; Amnesty International *; Caritas *; Syndicat des enseignants de *`),
    towns:
      list(`Paris; Lyon; Marseille; Toulouse; Lille; Nantes; Bordeaux; Strasbourg; Rennes; Grenoble; Montréal; Québec; Bruxelles; Liège; Genève; Lausanne;
      Dakar; Bamako; Abidjan; Cotonou; Lomé; Ouagadougou; Niamey; Kinshasa; Goma; Bukavu; Tunis; Alger; Rabat; Beyrouth; Haïti; Madagascar; Cameroun;
      Bénin; Sénégal; Mali; Togo; Besançon; Clermont; Dijon; Limoges; Perpignan; Quimper; Rouen; Sherbrooke; Trois-Rivières; Namur; Charleroi`),
    given: list(
      `Jean; Marie; Pierre; Louise; Simone; Victor; Émile; Olympe; Frantz; Aimé; Lucie; Thomas; Germaine; Henri; Jeanne; Léopold`,
    ),
    surnames:
      list(`Dubois; Lefebvre; Moreau; Girard; Rousseau; Fanon; Senghor; Sankara; Duvalier; Montaigne; Charpentier; Delacroix; Beaumont; Chevalier;
      Desjardins; Fontaine; Gauthier; Jaurès; Kouassi; Lacombe; Mercier; Ouedraogo; Pelletier; Quéneau; Rivière; Savard; Tremblay; Valois`),
    legalForms: ['asbl', 'Association loi 1901'],
    taglines: list(`agir ensemble; pour un monde plus juste; la dignité pour tous; un autre monde est possible`),
  },
];
