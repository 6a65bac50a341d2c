/**
 * Organizations that have sections or sister organizations of the same name in many countries: beside one of these names a place
 * says which of them, not where the one is. Names in the languages they sign in.
 *
 * Source: hand-made from what is publicly known of them; families of one country's states and cities are learned from the
 * directory instead.
 */
export const INTERNATIONAL_FAMILIES = `
ActionAid; Amnesty International; Amnistía Internacional; Anistia Internacional; ARTICLE 19; Artículo 19; Asylum Access; Attac
Avocats Sans Frontières; BirdLife; Cáritas; Caritas Internationalis; CARE; Catholic Relief Services; Climate Action Network
Creative Commons; Defensa de Niñas y Niños Internacional; Defence for Children International; Doctors of the World; Médecins du Monde
Médicos del Mundo; Doctors Without Borders; Médecins Sans Frontières; Médicos Sin Fronteras; Médicos Sem Fronteiras; Emmaüs
Engineers Without Borders; Extinction Rebellion; Faith in Action; FIAN; Food Not Bombs; Franciscans International; Fridays for Future
Friends of the Earth; Amigos de la Tierra; Amigos da Terra; Les Amis de la Terre; Greenpeace; Habitat for Humanity
Habitat para la Humanidad; Habitat para a Humanidade; Handicap International; Humanity & Inclusion; ILGA; Internet Society; Islamic Relief
Jesuit Refugee Service; Servicio Jesuita a Refugiados; Servicio Jesuita a Migrantes; Serviço Jesuíta a Migrantes e Refugiados
Jubilee Debt Campaign; Jubileo Sur; La Vía Campesina; Lawyers Without Borders; Mercy Corps; Oxfam; Pax Christi
Peace Brigades International; Brigadas Internacionales de Paz; PEN; Physicians for Human Rights; Pirate Party; Plan International
Pax Romana; Red Cross; Cruz Roja; Cruz Vermelha; Croix-Rouge; Red Jesuita con Migrantes; Reporters Without Borders
Reporters Sans Frontières; Reporteros Sin Fronteras; Scalabrini International Migration Network; Save the Children; Sierra Club
SOS Children's Villages; Aldeas Infantiles SOS; Aldeias Infantis SOS; Students for Justice in Palestine; Terre des Hommes
Tierra de Hombres; Transparency International; Transparencia Internacional; Transparência Internacional; Welthungerhilfe; Wikimedia
Women in Black; World Vision; Visión Mundial; Visão Mundial; WWF; YMCA; YWCA; World March of Women; Marcha Mundial das Mulheres
Marcha Mundial de las Mujeres; Médicos por los Derechos Humanos; Jewish Voice for Peace; Black Lives Matter
`;
