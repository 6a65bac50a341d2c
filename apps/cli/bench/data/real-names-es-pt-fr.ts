/** As in real-names-en.ts: `name | acronym | country | domain | other name`. */
export const REAL_NAMES_ES_PT_FR = `
Abuelas de Plaza de Mayo | | ar | abuelas.org.ar |
Asociación Madres de Plaza de Mayo | | ar | madres.org |
Centro de Estudios Legales y Sociales | CELS | ar | cels.org.ar | Center for Legal and Social Studies
Asamblea Permanente por los Derechos Humanos | APDH | ar | apdh.org.ar |
Servicio Paz y Justicia | SERPAJ | ar | serpaj.org.ar |
Central de Trabajadores de la Argentina | CTA | ar | cta.org.ar |
Confederación General del Trabajo | CGT | ar | |
Fundación Ambiente y Recursos Naturales | FARN | ar | farn.org.ar |
Equipo Latinoamericano de Justicia y Género | ELA | ar | ela.org.ar |
Asociación Civil por la Igualdad y la Justicia | ACIJ | ar | acij.org.ar |
Comisión Argentina para los Refugiados y Migrantes | CAREF | ar | caref.org.ar |
Centro Prodh | | mx | centroprodh.org.mx | Centro de Derechos Humanos Miguel Agustín Pro Juárez
Centro de Derechos Humanos de la Montaña Tlachinollan | | mx | tlachinollan.org |
Centro de Derechos Humanos Fray Bartolomé de Las Casas | Frayba | mx | frayba.org.mx |
Centro de Derechos Humanos Fray Francisco de Vitoria | | mx | |
Comisión Mexicana de Defensa y Promoción de los Derechos Humanos | CMDPDH | mx | cmdpdh.org |
Comisión Nacional de los Derechos Humanos | CNDH | mx | cndh.org.mx |
Red Nacional de Organismos Civiles de Derechos Humanos Todos los Derechos para Todas y Todos | RedTDT | mx | redtdt.org.mx |
Red por los Derechos de la Infancia en México | REDIM | mx | derechosinfancia.org.mx |
Instituto para las Mujeres en la Migración | IMUMI | mx | imumi.org |
Instituto para la Seguridad y la Democracia | INSYDE | mx | insyde.org.mx |
Sin Fronteras | | mx | sinfronteras.org.mx |
Fundar, Centro de Análisis e Investigación | | mx | fundar.org.mx |
Grupo de Información en Reproducción Elegida | GIRE | mx | gire.org.mx |
Proyecto de Derechos Económicos, Sociales y Culturales | ProDESC | mx | prodesc.org.mx |
Centro Mexicano de Derecho Ambiental | CEMDA | mx | cemda.org.mx |
Red Mexicana de Acción frente al Libre Comercio | RMALC | mx | |
Frente Auténtico del Trabajo | FAT | mx | |
Movimiento Migrante Mesoamericano | M3 | mx | |
Casa del Migrante de Saltillo | | mx | |
La 72, Hogar-Refugio para Personas Migrantes | | mx | la72.org |
FM4 Paso Libre | | mx | fm4pasolibre.org |
Servicio Jesuita a Migrantes México | SJM | mx | |
Universidad Iberoamericana | | mx | ibero.mx |
Universidad Nacional Autónoma de México | UNAM | mx | unam.mx |
El Poder del Consumidor | EPC | mx | elpoderdelconsumidor.org |
Alianza Nacional de Campesinas | | us | alianzanacionaldecampesinas.org |
Alianza Américas | | us | alianzaamericas.org |
Comisión Colombiana de Juristas | CCJ | co | coljuristas.org |
Colectivo de Abogados José Alvear Restrepo | CAJAR | co | colectivodeabogados.org |
Consultoría para los Derechos Humanos y el Desplazamiento | CODHES | co | codhes.org |
Organización Nacional Indígena de Colombia | ONIC | co | onic.org.co |
Ruta Pacífica de las Mujeres | | co | rutapacifica.org.co |
Corporación Sisma Mujer | | co | sismamujer.org |
Proceso de Comunidades Negras | PCN | co | renacientes.net |
Central Unitaria de Trabajadores de Colombia | CUT | co | cut.org.co |
Centro de Investigación y Educación Popular | CINEP | co | cinep.org.co |
Centro de Estudios de Derecho, Justicia y Sociedad | Dejusticia | co | dejusticia.org |
Asociación Ambiente y Sociedad | AAS | co | ambienteysociedad.org.co |
Instituto de Defensa Legal | IDL | pe | idl.org.pe |
Coordinadora Nacional de Derechos Humanos | CNDDHH | pe | derechoshumanos.pe |
Asociación Pro Derechos Humanos | APRODEH | pe | aprodeh.org.pe |
Centro de la Mujer Peruana Flora Tristán | | pe | flora.org.pe |
Derecho, Ambiente y Recursos Naturales | DAR | pe | dar.org.pe |
Asociación Interétnica de Desarrollo de la Selva Peruana | AIDESEP | pe | aidesep.org.pe |
Coordinadora de las Organizaciones Indígenas de la Cuenca Amazónica | COICA | ec | coicamazonia.org |
Confederación de Nacionalidades Indígenas del Ecuador | CONAIE | ec | conaie.org |
Centro de Derechos Económicos y Sociales | CDES | ec | cdes.org.ec |
Acción Ecológica | | ec | accionecologica.org |
Fundación Pachamama | | ec | pachamama.org.ec |
Central Obrera Boliviana | COB | bo | |
Centro de Estudios para el Desarrollo Laboral y Agrario | CEDLA | bo | cedla.org |
Centro de Documentación e Información Bolivia | CEDIB | bo | cedib.org |
Corporación Humanas | | cl | humanas.cl |
Fundación Terram | | cl | terram.cl |
Observatorio Ciudadano | | cl | observatorio.cl |
Central Unitaria de Trabajadores de Chile | CUT | cl | cut.cl |
Instituto de Estudios Legales y Sociales del Uruguay | IELSUR | uy | ielsur.org |
Coordinadora de Derechos Humanos del Paraguay | CODEHUPY | py | codehupy.org.py |
Programa Venezolano de Educación-Acción en Derechos Humanos | PROVEA | ve | provea.org |
Comité de Familiares de Detenidos Desaparecidos en Honduras | COFADEH | hn | cofadeh.org |
Consejo Cívico de Organizaciones Populares e Indígenas de Honduras | COPINH | hn | copinh.org |
Organización Fraternal Negra Hondureña | OFRANEH | hn | ofraneh.org |
Equipo de Reflexión, Investigación y Comunicación | ERIC | hn | |
Centro para la Acción Legal en Derechos Humanos | CALDH | gt | caldh.org.gt |
Comité de Unidad Campesina | CUC | gt | cuc.org.gt |
Asociación Pop No'j | | gt | |
Fundación Rigoberta Menchú Tum | FRMT | gt | |
Grupo de Apoyo Mutuo | GAM | gt | |
Fundación de Estudios para la Aplicación del Derecho | FESPAD | sv | fespad.org.sv |
Asociación Pro-Búsqueda de Niñas y Niños Desaparecidos | | sv | probusqueda.org.sv |
Agrupación Ciudadana por la Despenalización del Aborto | | sv | agrupacionciudadana.org |
Cristosal | | sv | cristosal.org |
Centro Nicaragüense de Derechos Humanos | CENIDH | ni | |
Colectivo Nicaragua Nunca Más | | cr | |
Centro Humboldt | | ni | |
Asociación Interamericana para la Defensa del Ambiente | AIDA | us | aida-americas.org | Interamerican Association for Environmental Defense
Comité de América Latina y el Caribe para la Defensa de los Derechos de las Mujeres | CLADEM | pe | cladem.org |
Articulación Feminista Marcosur | AFM | uy | mujeresdelsur-afm.org |
Red Latinoamericana de Mujeres Defensoras de Derechos Sociales y Ambientales | | ec | |
Red de Salud de las Mujeres Latinoamericanas y del Caribe | RSMLAC | cl | reddesalud.org |
Red Latinoamericana y Caribeña por la Democracia | REDLAD | co | redlad.org |
Red de Mujeres Afrolatinoamericanas, Afrocaribeñas y de la Diáspora | RMAAD | ni | |
Consejo Latinoamericano de Ciencias Sociales | CLACSO | ar | clacso.org |
Católicas por el Derecho a Decidir | CDD | mx | catolicasmexico.org |
Católicas por el Derecho a Decidir Argentina | CDD | ar | catolicas.org.ar |
Cáritas Española | | es | caritas.es |
Comisión Española de Ayuda al Refugiado | CEAR | es | cear.es |
Ecologistas en Acción | | es | ecologistasenaccion.org |
Comisiones Obreras | CCOO | es | ccoo.es |
Unión General de Trabajadores | UGT | es | ugt.es |
Médicos Sin Fronteras España | MSF | es | msf.es |
Intermón Oxfam | | es | oxfamintermon.org |
Coordinadora de Organizaciones para el Desarrollo | | es | coordinadoraongd.org |
Federación de Asociaciones de Defensa y Promoción de los Derechos Humanos | | es | |
Fundación Abogacía Española | | es | |
Ingeniería Sin Fronteras | ISF | es | |
Movimiento por la Paz | MPDL | es | mpdl.org |
Associação Brasileira de Imprensa | ABI | br | abi.org.br |
Associação Brasileira Interdisciplinar de AIDS | ABIA | br | abiaids.org.br |
Associação Brasileira de Saúde Coletiva | ABRASCO | br | abrasco.org.br |
Associação Brasileira de Jornalismo Investigativo | Abraji | br | abraji.org.br |
Associação Brasileira de Organizações Não Governamentais | ABONG | br | abong.org.br |
Articulação dos Povos Indígenas do Brasil | APIB | br | apiboficial.org |
Articulação Nacional de Agroecologia | ANA | br | |
Articulação Semiárido Brasileiro | ASA | br | asabrasil.org.br |
Articulação de Mulheres Brasileiras | AMB | br | articulacaodemulheres.org.br |
Ação Educativa | | br | acaoeducativa.org.br |
Central Única dos Trabalhadores | CUT | br | cut.org.br |
Central Única das Favelas | CUFA | br | cufa.org.br |
Centro Feminista de Estudos e Assessoria | CFEMEA | br | cfemea.org.br |
Centro de Estudos das Relações de Trabalho e Desigualdades | CEERT | br | ceert.org.br |
Conselho Indigenista Missionário | CIMI | br | cimi.org.br |
Comissão Pastoral da Terra | CPT | br | cptnacional.org.br |
Comissão Pró-Índio de São Paulo | CPI-SP | br | cpisp.org.br |
Conferência Nacional dos Bispos do Brasil | CNBB | br | cnbb.org.br |
Conselho Nacional de Igrejas Cristãs do Brasil | CONIC | br | conic.org.br |
Conselho Federal de Serviço Social | CFESS | br | cfess.org.br |
Conselho Federal de Psicologia | CFP | br | cfp.org.br |
Confederação Nacional dos Trabalhadores na Agricultura | CONTAG | br | contag.org.br |
Confederação Nacional dos Trabalhadores em Educação | CNTE | br | cnte.org.br |
Coordenação das Organizações Indígenas da Amazônia Brasileira | COIAB | br | coiab.org.br |
Coordenação Nacional de Articulação das Comunidades Negras Rurais Quilombolas | CONAQ | br | conaq.org.br |
Criola | | br | criola.org.br |
Federação de Órgãos para Assistência Social e Educacional | FASE | br | fase.org.br |
Federação Nacional dos Jornalistas | FENAJ | br | fenaj.org.br |
Fórum Brasileiro de Segurança Pública | FBSP | br | forumseguranca.org.br |
Fórum Nacional pela Democratização da Comunicação | FNDC | br | fndc.org.br |
Geledés – Instituto da Mulher Negra | | br | geledes.org.br |
Instituto Brasileiro de Análises Sociais e Econômicas | IBASE | br | ibase.br |
Instituto Brasileiro de Defesa do Consumidor | Idec | br | idec.org.br |
Instituto de Estudos Socioeconômicos | INESC | br | inesc.org.br |
Instituto Socioambiental | ISA | br | socioambiental.org |
Instituto Sou da Paz | | br | soudapaz.org |
Instituto Terra, Trabalho e Cidadania | ITTC | br | ittc.org.br |
Instituto de Defesa do Direito de Defesa | IDDD | br | iddd.org.br |
Intervozes – Coletivo Brasil de Comunicação Social | | br | intervozes.org.br |
Justiça Global | | br | global.org.br |
Justiça nos Trilhos | JnT | br | justicanostrilhos.org |
Marcha Mundial das Mulheres | MMM | br | | Marcha Mundial de las Mujeres
Movimento dos Atingidos por Barragens | MAB | br | mab.org.br |
Movimento dos Pequenos Agricultores | MPA | br | |
Movimento dos Trabalhadores Rurais Sem Terra | MST | br | mst.org.br | Landless Workers' Movement
Movimento dos Trabalhadores Sem Teto | MTST | br | mtst.org |
Movimento Nacional de Direitos Humanos | MNDH | br | mndhbrasil.org |
Movimento de Mulheres Camponesas | MMC | br | |
Ordem dos Advogados do Brasil | OAB | br | oab.org.br |
Rede Brasileira de Justiça Ambiental | RBJA | br | rbja.org |
Rede Nacional Feminista de Saúde, Direitos Sexuais e Direitos Reprodutivos | | br | |
SOS Mata Atlântica | | br | sosma.org.br |
SOS Corpo Instituto Feminista para a Democracia | | br | soscorpo.org |
Sindicato Nacional dos Docentes das Instituições de Ensino Superior | ANDES-SN | br | andes.org.br |
Terra de Direitos | | br | terradedireitos.org.br |
Themis – Gênero, Justiça e Direitos Humanos | | br | themis.org.br |
União Nacional dos Estudantes | UNE | br | une.org.br |
União Brasileira dos Estudantes Secundaristas | UBES | br | ubes.org.br |
União de Negros pela Igualdade | UNEGRO | br | unegro.org.br |
Conectas Direitos Humanos | | br | conectas.org | Conectas Human Rights
Universidade Federal do Rio de Janeiro | UFRJ | br | ufrj.br |
Universidade de São Paulo | USP | br | usp.br |
Associação Portuguesa de Apoio à Vítima | APAV | pt | apav.pt |
Confederação Geral dos Trabalhadores Portugueses | CGTP | pt | cgtp.pt |
Quercus – Associação Nacional de Conservação da Natureza | | pt | quercus.pt |
Liga para a Protecção da Natureza | LPN | pt | lpn.pt |
SOS Racismo | | pt | sosracismo.pt |
Ligue des droits de l'Homme | LDH | fr | ldh-france.org |
Ligue internationale contre le racisme et l'antisémitisme | LICRA | fr | licra.org |
Mouvement contre le racisme et pour l'amitié entre les peuples | MRAP | fr | mrap.fr |
Groupe d'information et de soutien des immigrés | GISTI | fr | gisti.org |
La Cimade | | fr | lacimade.org | Comité inter-mouvements auprès des évacués
Secours Catholique | | fr | secours-catholique.org | Caritas France
Secours populaire français | SPF | fr | secourspopulaire.fr |
Fondation Abbé Pierre | FAP | fr | fondation-abbe-pierre.fr |
Confédération générale du travail | CGT | fr | cgt.fr |
Confédération française démocratique du travail | CFDT | fr | cfdt.fr |
Union syndicale Solidaires | | fr | solidaires.org |
Fédération syndicale unitaire | FSU | fr | fsu.fr |
Association pour la taxation des transactions financières et pour l'action citoyenne | ATTAC | fr | france.attac.org |
Comité catholique contre la faim et pour le développement | CCFD | fr | ccfd-terresolidaire.org |
Comité pour l'abolition des dettes illégitimes | CADTM | be | cadtm.org | Comité para la abolición de las deudas ilegítimas
Centre national de coopération au développement | CNCD | be | cncd.be |
Centre Europe - Tiers Monde | CETIM | ch | cetim.ch |
Les Amis de la Terre France | | fr | amisdelaterre.org |
France Nature Environnement | FNE | fr | fne.asso.fr |
Action contre la Faim | ACF | fr | actioncontrelafaim.org | Action Against Hunger
Handicap International | HI | fr | hi.org | Humanity & Inclusion
Ligue des droits et libertés | LDL | ca | liguedesdroits.ca |
Fédération des femmes du Québec | FFQ | ca | ffq.qc.ca |
Confédération des syndicats nationaux | CSN | ca | csn.qc.ca |
Fédération des travailleurs et travailleuses du Québec | FTQ | ca | ftq.qc.ca |
Comité pour les droits humains en Amérique latine | CDHAL | ca | cdhal.org |
Projet Accompagnement Québec-Guatemala | PAQG | ca | paqg.org |
Association québécoise des organismes de coopération internationale | AQOCI | ca | aqoci.qc.ca |
Table de concertation des organismes au service des personnes réfugiées et immigrantes | TCRI | ca | tcri.qc.ca |
Rencontre africaine pour la défense des droits de l'homme | RADDHO | sn | |
Ligue ivoirienne des droits de l'homme | LIDHO | ci | |
Association marocaine des droits humains | AMDH | ma | amdh.org.ma |
Ligue tunisienne des droits de l'homme | LTDH | tn | |
Association tunisienne des femmes démocrates | ATFD | tn | |
Réseau national de défense des droits humains | RNDDH | ht | rnddh.org |
Plateforme des organisations haïtiennes de droits humains | POHDH | ht | |
Institut du développement durable et des relations internationales | IDDRI | fr | iddri.org |
`;
