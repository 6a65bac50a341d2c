/**
 * Real, publicly known organizations, one to a line: `name | acronym | country | domain | other name`; what is unknown or
 * does not exist is left empty. Compiled by hand for this benchmark from general knowledge.
 */
export const REAL_NAMES_EN = `
Amnesty International | AI | gb | amnesty.org |
Human Rights Watch | HRW | us | hrw.org |
American Civil Liberties Union | ACLU | us | aclu.org |
American Friends Service Committee | AFSC | us | afsc.org |
Friends Committee on National Legislation | FCNL | us | fcnl.org |
Natural Resources Defense Council | NRDC | us | nrdc.org |
Environmental Defense Fund | EDF | us | edf.org |
National Association for the Advancement of Colored People | NAACP | us | naacp.org |
Southern Poverty Law Center | SPLC | us | splcenter.org |
Doctors Without Borders | MSF | ch | msf.org | Médecins Sans Frontières
International Committee of the Red Cross | ICRC | ch | icrc.org | Comité international de la Croix-Rouge
International Federation of Red Cross and Red Crescent Societies | IFRC | ch | ifrc.org |
Norwegian Refugee Council | NRC | no | nrc.no |
Danish Refugee Council | DRC | dk | drc.ngo |
International Rescue Committee | IRC | us | rescue.org |
Jesuit Refugee Service | JRS | it | jrs.net | Servicio Jesuita a Refugiados
Catholic Relief Services | CRS | us | crs.org |
Lutheran World Federation | LWF | ch | lutheranworld.org | Federación Luterana Mundial
Lutheran World Relief | LWR | us | lwr.org |
World Council of Churches | WCC | ch | oikoumene.org | Consejo Mundial de Iglesias
Church World Service | CWS | us | cwsglobal.org |
Episcopal Migration Ministries | EMM | us | |
Hebrew Immigrant Aid Society | HIAS | us | hias.org |
Women's Refugee Commission | WRC | us | womensrefugeecommission.org |
Refugees International | RI | us | refugeesinternational.org |
Refugee Council USA | RCUSA | us | rcusa.org |
Washington Office on Latin America | WOLA | us | wola.org |
Latin America Working Group | LAWG | us | lawg.org |
Center for Justice and International Law | CEJIL | us | cejil.org | Centro por la Justicia y el Derecho Internacional
Due Process of Law Foundation | DPLF | us | dplf.org | Fundación para el Debido Proceso
Inter-American Dialogue | | us | thedialogue.org | Diálogo Interamericano
Center for International Environmental Law | CIEL | us | ciel.org |
Center for Economic and Social Rights | CESR | us | cesr.org | Centro por los Derechos Económicos y Sociales
Center for Reproductive Rights | | us | reproductiverights.org | Centro de Derechos Reproductivos
Center for Constitutional Rights | CCR | us | ccrjustice.org |
Center for Biological Diversity | CBD | us | biologicaldiversity.org |
Center for American Progress | CAP | us | |
Center for Gender and Refugee Studies | CGRS | us | |
National Immigration Law Center | NILC | us | nilc.org |
National Immigrant Justice Center | NIJC | us | immigrantjustice.org |
National Immigration Project | | us | nipnlg.org |
National Network for Immigrant and Refugee Rights | NNIRR | us | nnirr.org |
National Partnership for New Americans | NPNA | us | |
National Day Laborer Organizing Network | NDLON | us | ndlon.org |
National Domestic Workers Alliance | NDWA | us | domesticworkers.org |
National Council of Churches | NCC | us | |
National Council of Jewish Women | NCJW | us | ncjw.org |
National Education Association | NEA | us | nea.org |
National Lawyers Guild | NLG | us | nlg.org |
National Organization for Women | NOW | us | now.org |
National Urban League | NUL | us | nul.org |
National Wildlife Federation | NWF | us | nwf.org |
National Farmers Union | NFU | us | nfu.org |
National Women's Law Center | NWLC | us | nwlc.org |
National Center for Transgender Equality | NCTE | us | |
National Coalition Against Domestic Violence | NCADV | us | ncadv.org |
Asian Americans Advancing Justice | AAJC | us | advancingjustice-aajc.org |
Asian Pacific American Labor Alliance | APALA | us | apalanet.org |
Organization of Chinese Americans | OCA | us | ocanational.org |
Japanese American Citizens League | JACL | us | jacl.org |
League of United Latin American Citizens | LULAC | us | lulac.org |
Mexican American Legal Defense and Educational Fund | MALDEF | us | maldef.org |
Council on American-Islamic Relations | CAIR | us | cair.com |
League of Women Voters | LWV | us | lwv.org |
League of Conservation Voters | LCV | us | lcv.org |
Service Employees International Union | SEIU | us | seiu.org |
American Federation of Teachers | AFT | us | aft.org |
American Federation of State, County and Municipal Employees | AFSCME | us | afscme.org |
American Federation of Labor and Congress of Industrial Organizations | AFL-CIO | us | aflcio.org |
Communications Workers of America | CWA | us | cwa-union.org |
International Brotherhood of Teamsters | IBT | us | teamster.org |
International Trade Union Confederation | ITUC | be | ituc-csi.org | Confederación Sindical Internacional
International Transport Workers' Federation | ITF | gb | itfglobal.org |
Public Services International | PSI | fr | publicservices.international | Internacional de Servicios Públicos
Education International | EI | be | ei-ie.org | Internacional de la Educación
United Auto Workers | UAW | us | uaw.org |
United Steelworkers | USW | us | usw.org |
United Farm Workers | UFW | us | ufw.org |
United We Dream | UWD | us | unitedwedream.org |
Unitarian Universalist Service Committee | UUSC | us | uusc.org |
United Church of Christ, Justice and Witness Ministries | UCC | us | |
Presbyterian Church (U.S.A.), Office of Public Witness | PCUSA | us | |
Evangelical Lutheran Church in America | ELCA | us | elca.org |
Mennonite Central Committee | MCC | us | mcc.org |
Maryknoll Office for Global Concerns | MOGC | us | maryknollogc.org |
Sisters of Mercy of the Americas – Justice Team | | us | sistersofmercy.org |
Leadership Conference of Women Religious | LCWR | us | lcwr.org |
Leadership Conference on Civil and Human Rights | LCCHR | us | civilrights.org |
Lawyers' Committee for Civil Rights Under Law | LCCRUL | us | lawyerscommittee.org |
Quixote Center | | us | quixote.org |
School of the Americas Watch | SOAW | us | soaw.org |
Witness for Peace | WFP | us | witnessforpeace.org | Acción Permanente por la Paz
Peace Brigades International | PBI | be | peacebrigades.org | Brigadas Internacionales de Paz
Pax Christi International | | be | paxchristi.net |
Pax Christi USA | | us | paxchristiusa.org |
Women's International League for Peace and Freedom | WILPF | ch | wilpf.org |
Women's Environment and Development Organization | WEDO | us | wedo.org |
Association for Women's Rights in Development | AWID | ca | awid.org |
Global Fund for Women | GFW | us | globalfundforwomen.org |
Global Witness | | gb | globalwitness.org |
Global Exchange | | us | globalexchange.org |
Greenpeace International | | nl | greenpeace.org |
Greenpeace USA | | us | greenpeace.org |
Friends of the Earth International | FoEI | nl | foei.org | Amigos de la Tierra Internacional
Friends of the Earth U.S. | FoE | us | foe.org |
Rainforest Action Network | RAN | us | ran.org |
Rainforest Foundation Norway | RFN | no | regnskog.no |
Amazon Watch | | us | amazonwatch.org |
Oil Change International | OCI | us | priceofoil.org |
Climate Action Network International | CAN | de | climatenetwork.org |
Sunrise Movement | | us | sunrisemovement.org |
Sierra Club | | us | sierraclub.org |
Earthjustice | | us | earthjustice.org |
EarthRights International | ERI | us | earthrights.org |
Earthworks | | us | earthworks.org |
International Rivers | | us | internationalrivers.org |
International Commission of Jurists | ICJ | ch | icj.org | Comisión Internacional de Juristas
International Federation for Human Rights | FIDH | fr | fidh.org | Fédération internationale pour les droits humains
International Service for Human Rights | ISHR | ch | ishr.ch |
International Lesbian, Gay, Bisexual, Trans and Intersex Association | ILGA | ch | ilga.org |
International Work Group for Indigenous Affairs | IWGIA | dk | iwgia.org | Grupo Internacional de Trabajo sobre Asuntos Indígenas
International Indian Treaty Council | IITC | us | iitc.org |
International Institute for Sustainable Development | IISD | ca | iisd.org |
International Planned Parenthood Federation | IPPF | gb | ippf.org |
International Women's Rights Action Watch Asia Pacific | IWRAW | my | iwraw-ap.org |
Planned Parenthood Federation of America | PPFA | us | plannedparenthood.org |
World Organisation Against Torture | OMCT | ch | omct.org | Organisation mondiale contre la torture
World Wide Fund for Nature | WWF | ch | wwf.org |
World Vision International | | gb | wvi.org | Visión Mundial
Save the Children | | gb | savethechildren.net |
Save the Children Canada | | ca | savethechildren.ca |
Oxfam International | | ke | oxfam.org |
Oxfam America | | us | oxfamamerica.org |
Oxfam Canada | | ca | oxfam.ca |
ActionAid International | | za | actionaid.org |
ActionAid USA | | us | actionaidusa.org |
Christian Aid | | gb | christianaid.org.uk |
Caritas Internationalis | | va | caritas.org |
Bread for the World | BFW | us | bread.org |
Food & Water Watch | FWW | us | foodandwaterwatch.org |
Institute for Agriculture and Trade Policy | IATP | us | iatp.org |
Institute for Policy Studies | IPS | us | ips-dc.org |
Transnational Institute | TNI | nl | tni.org |
Third World Network | TWN | my | twn.my | Red del Tercer Mundo
Trade Justice Movement | TJM | gb | tjm.org.uk |
Public Citizen | | us | citizen.org |
Public Interest Law Center | | us | |
Electronic Frontier Foundation | EFF | us | eff.org |
Electronic Privacy Information Center | EPIC | us | epic.org |
Center for Democracy & Technology | CDT | us | cdt.org |
Committee to Protect Journalists | CPJ | us | cpj.org |
Reporters Without Borders | RSF | fr | rsf.org | Reporters sans frontières
Freedom of the Press Foundation | FPF | us | freedom.press |
ARTICLE 19 | | gb | article19.org |
PEN International | PEN | gb | pen-international.org |
PEN America | | us | pen.org |
Access Now | | us | accessnow.org |
Privacy International | PI | gb | privacyinternational.org |
Open Society Foundations | OSF | us | opensocietyfoundations.org |
Ford Foundation | | us | fordfoundation.org | Fundación Ford
Rockefeller Brothers Fund | RBF | us | rbf.org |
Transparency International | TI | de | transparency.org | Transparencia Internacional
Publish What You Pay | PWYP | gb | pwyp.org |
Tax Justice Network | TJN | gb | taxjustice.net |
Extractive Industries Transparency Initiative | EITI | no | eiti.org |
Minority Rights Group International | MRG | gb | minorityrights.org |
Anti-Slavery International | | gb | antislavery.org |
Cultural Survival | | us | culturalsurvival.org |
Survival International | | gb | survivalinternational.org |
Indigenous Environmental Network | IEN | us | ienearth.org |
Forest Peoples Programme | FPP | gb | forestpeoples.org |
Front Line Defenders | | ie | frontlinedefenders.org |
Freedom House | | us | freedomhouse.org |
Physicians for Human Rights | PHR | us | phr.org |
Robert F. Kennedy Human Rights | RFKHR | us | rfkhumanrights.org |
Advocates for Human Rights | | us | theadvocatesforhumanrights.org |
Human Rights First | HRF | us | humanrightsfirst.org |
Human Rights Campaign | HRC | us | hrc.org |
Tahirih Justice Center | | us | tahirih.org |
Kids in Need of Defense | KIND | us | supportkind.org |
Young Center for Immigrant Children's Rights | | us | theyoungcenter.org |
First Focus on Children | | us | firstfocus.org |
Children's Defense Fund | CDF | us | childrensdefense.org |
Al Otro Lado | | us | alotrolado.org |
Haitian Bridge Alliance | HBA | us | haitianbridgealliance.org |
Black Alliance for Just Immigration | BAJI | us | baji.org |
Border Network for Human Rights | BNHR | us | bnhr.org |
Southern Border Communities Coalition | SBCC | us | southernborder.org |
Coalition for Humane Immigrant Rights | CHIRLA | us | chirla.org |
Illinois Coalition for Immigrant and Refugee Rights | ICIRR | us | icirr.org |
Massachusetts Immigrant and Refugee Advocacy Coalition | MIRA | us | miracoalition.org |
New York Immigration Coalition | NYIC | us | nyic.org |
Florida Immigrant Coalition | FLIC | us | |
Make the Road New York | MRNY | us | maketheroadny.org |
CASA de Maryland | | us | wearecasa.org |
Detention Watch Network | DWN | us | detentionwatchnetwork.org |
Immigrant Legal Resource Center | ILRC | us | ilrc.org |
Florence Immigrant & Refugee Rights Project | | us | firrp.org |
Legal Aid Society | | us | legalaidnyc.org |
Legal Aid Foundation of Los Angeles | LAFLA | us | lafla.org |
Texas Civil Rights Project | TCRP | us | txcivilrights.org |
Refugee and Immigrant Center for Education and Legal Services | RAICES | us | raicestexas.org |
Canadian Council for Refugees | CCR | ca | ccrweb.ca | Conseil canadien pour les réfugiés
Canadian Labour Congress | CLC | ca | canadianlabour.ca | Congrès du travail du Canada
Canadian Union of Public Employees | CUPE | ca | cupe.ca | Syndicat canadien de la fonction publique
Council of Canadians | | ca | canadians.org |
MiningWatch Canada | | ca | miningwatch.ca |
KAIROS: Canadian Ecumenical Justice Initiatives | KAIROS | ca | kairoscanada.org |
David Suzuki Foundation | | ca | davidsuzuki.org | Fondation David Suzuki
Assembly of First Nations | AFN | ca | afn.ca | Assemblée des Premières Nations
Trades Union Congress | TUC | gb | tuc.org.uk |
Campaign for Nuclear Disarmament | CND | gb | cnduk.org |
Refugee Council | | gb | refugeecouncil.org.uk |
Joint Council for the Welfare of Immigrants | JCWI | gb | jcwi.org.uk |
European Network Against Racism | ENAR | be | enar-eu.org | Réseau européen contre le racisme
European Council on Refugees and Exiles | ECRE | be | ecre.org |
European Environmental Bureau | EEB | be | eeb.org | Bureau européen de l'environnement
European Women's Lobby | EWL | be | womenlobby.org | Lobby européen des femmes
Platform for International Cooperation on Undocumented Migrants | PICUM | be | picum.org |
Corporate Europe Observatory | CEO | be | corporateeurope.org |
Asia Pacific Forum on Women, Law and Development | APWLD | th | apwld.org |
Asian Forum for Human Rights and Development | FORUM-ASIA | th | forum-asia.org |
African Centre for Democracy and Human Rights Studies | ACDHRS | gm | acdhrs.org |
Kenya Human Rights Commission | KHRC | ke | khrc.or.ke |
Treatment Action Campaign | TAC | za | tac.org.za |
Legal Resources Centre | LRC | za | lrc.org.za |
Egyptian Initiative for Personal Rights | EIPR | eg | eipr.org |
Cairo Institute for Human Rights Studies | CIHRS | eg | cihrs.org |
People's Union for Civil Liberties | PUCL | in | pucl.org |
Focus on the Global South | | th | focusweb.org |
La Via Campesina | LVC | fr | viacampesina.org | International Peasants' Movement
Slow Food | | it | slowfood.com |
Habitat for Humanity International | HFHI | us | habitat.org |
Water for People | WFP | us | waterforpeople.org |
Grassroots International | GRI | us | grassrootsonline.org |
Thousand Currents | | us | thousandcurrents.org |
American Jewish World Service | AJWS | us | ajws.org |
Bank Information Center | BIC | us | bankinformationcenter.org |
Accountability Counsel | | us | accountabilitycounsel.org |
Inclusive Development International | IDI | us | inclusivedevelopment.net |
Business & Human Rights Resource Centre | BHRRC | gb | business-humanrights.org |
International Accountability Project | IAP | us | accountabilityproject.org |
International Corporate Accountability Roundtable | ICAR | us | icar.ngo |
Just Associates | JASS | us | justassociates.org | Asociadas por lo Justo
MADRE | | us | madre.org |
CARE International | | ch | care-international.org |
Plan International | | gb | plan-international.org |
Mercy Corps | | us | mercycorps.org |
Médecins du Monde | MDM | fr | medecinsdumonde.org | Doctors of the World
`;
