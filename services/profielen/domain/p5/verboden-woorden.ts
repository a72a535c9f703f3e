import type { P5Soort } from './p5-vondst.js';

/** Words that give away one kind of forbidden data, in Dutch and English, without accents; each may be a regular expression. */
export interface Woordenlijst {
  /** So plain that they count anywhere in a word, also in a name. */
  readonly delen: readonly string[];
  /** Beginnings of words; not in names of people and places. */
  readonly stammen: readonly string[];
  /** Whole words; not in names of people and places. */
  readonly woorden: readonly string[];
  /** Words that people also write apart (V nummer). */
  readonly aaneen: readonly string[];
  /** Parts that only count in the name of a field. */
  readonly veldnaamdelen: readonly string[];
  /** Whole words that only count in the name of a field. */
  readonly veldnaamwoorden: readonly string[];
}

const w = (tekst: string): readonly string[] => tekst.split(/\s+/).filter((woord) => woord !== '');

/** A net against mistakes and carelessness, not a proof: what it does not know, the closed list of fields still keeps out. */
export const VERBODEN_WOORDEN: Readonly<Record<P5Soort, Woordenlijst>> = {
  bsn: {
    delen: w('burgerservicenummer burgerservicenr sofinummer citizenservicen bsnnummer bsnnr'),
    stammen: w('bsn'),
    woorden: w('sofi ssn'),
    aaneen: w('burgerservicenummer citizenservicenumber sofinummer bsnnummer'),
    veldnaamdelen: w('bsn socialsecurity nationalid'),
    veldnaamwoorden: w('burgernummer'),
  },
  vnummer: {
    delen: w('vreemdelingennummer vreemdelingnummer vreemdelingennr aliennumber'),
    stammen: w('vnummer vnumber'),
    woorden: w('vnr'),
    aaneen: w('vnummer vnumber vreemdelingennummer'),
    veldnaamdelen: w('vnummer vnumber crvnummer indnummer'),
    veldnaamwoorden: w('vnr vnum'),
  },
  nationaliteit: {
    delen: w('nationaliteit nationality staatsburgerschap staatenloos staatloos statelessness'),
    stammen: w('citizenship'),
    woorden: w('stateless'),
    aaneen: [],
    veldnaamdelen: w('nationalit citizenship staatsburger paspoortland passportcountry'),
    veldnaamwoorden: w('staatsangehorigkeit nation'),
  },
  herkomst: {
    delen:
      w(`etniciteit etnisch ethnicity landvanherkomst countryoforigin geboorteland birthcountry countryofbirth huidskleur bevolkingsgroep volksgroep
      syrische eritrese afghaanse irakese iraakse iraanse somalische turkse marokkaanse oekraiense jemenitische soedanese ethiopische pakistaanse koerdische`),
    stammen: w('afkomstig migratieachtergrond allochto'),
    woorden: w('herkomst afkomst'),
    aaneen: w('landvanherkomst countryoforigin'),
    veldnaamdelen: w(
      'etnic etnisch ethnic herkomst afkomst geboorteland geboorteplaats birthplace placeofbirth countryof birthcountry huidskleur skincolo migratieachtergrond volksgroep bevolkingsgroep landvan originland',
    ),
    veldnaamwoorden: w('ras race racial origin land landcode country tribe clan stam roots'),
  },
  religie: {
    delen: w('godsdienst geloofsovertuiging levensovertuiging religie religieus religion religious moslim'),
    stammen:
      w(`islam muslim christen christian joods jewish jood hindoe hindu boeddh buddh katholi catholic protestan soenni sunni sjii shia shiit alevi alaw
      jezidi yezidi yazidi ahmadi bahai athei jehova koptisch`),
    woorden: w('geloof gelovig kopt atheist faith moskee synagoge'),
    aaneen: [],
    veldnaamdelen: w('religi godsdienst geloof levensovertuiging denominat kerkgenoot'),
    veldnaamwoorden: w('kerk church moskee mosque faith belief'),
  },
  gezondheid: {
    delen:
      w(`diagnos depressie depressief depressive depression ptss ptsd posttraum traumatis getraumatis psychose psychotisch psychisch psychiatrisch schizofren schizophren
      autisme autistisch diabetes epilep medicatie antidepress stoornis verslaafd verslaving suicid zelfmoord zwanger pregnan hepatitis tuberculos dementie kanker
      suikerziekte hernia trauma psycholoog psycholog gehandicapt invalide gezondheidsklacht gezondheidsproble arbeidsongeschikt ziektebeeld disabilit mentalhealth illness hartpatient`),
    stammen: w(
      'medicijn ziekte chronisch allergi rolstoel wheelchair slechthorend slechtziend hartklacht rugklacht hersen burnout gezondheids disease cancer addict angstklacht',
    ),
    woorden: w('ziek sick adhd hiv aids tbc doof blind gezondheid handicap disorder disabled wia wajong'),
    aaneen: w('mentalhealth'),
    veldnaamdelen:
      w(`gezond health medisch medical medicij medicin medicat diagnos ziekte ziek illness disease sickness trauma psych therap behandeling klacht huisarts
      zorgindicatie zorgvraag beperking handicap disabil allergi ptss ptsd depressi verslav addict stoornis disorder zwanger pregnan arbeidsongeschikt symptom`),
    veldnaamwoorden: w('ggz wia wao iva wajong sick hiv adhd arts doctor'),
  },
  asielmotief: {
    delen: w(
      'asielmotie asielrelaas asielgrond asielreden asielverhaal vluchtverhaal vluchtreden vluchtrelaas asylummotiv asylumground asylumstory asylumreason redenvanvlucht vervolging persecut',
    ),
    stammen: w('gevlucht vervolgd oorlog'),
    woorden: w('fled'),
    aaneen: w('redenvanvlucht redenvanasiel asylumreason'),
    veldnaamdelen: w(
      'asielmot asielred asielgrond asielrel asielverhaal vluchtred vluchtverh vluchtmot asylum persecut vervolging redenvlucht redenasiel verblijfsgrond residenceground flightreason',
    ),
    veldnaamwoorden: [],
  },
  leerbaarheid: {
    delen: w('leerbaarheid leervermogen learnability learningability iqscore iqtest intelligentiequoti'),
    stammen: w('leerbaar'),
    woorden: w('iq'),
    aaneen: w('iqscore iqtest'),
    veldnaamdelen: w('leerbaar leervermogen learnab learningab iqscore iqtest intelligen cognitie cognitiv'),
    veldnaamwoorden: w('iq'),
  },
  boete: {
    delen: w('strafblad strafrecht criminalrecord veroordeeld veroordeling gevangenis gedetineerd detentie convicted conviction'),
    stammen: w('boete crimine sanctie'),
    woorden: w('criminal prison delict'),
    aaneen: w('criminalrecord'),
    veldnaamdelen: w('boete straf sanctie sanction criminal convict veroordel gevangen detentie justitieel penalt delict'),
    veldnaamwoorden: w('fine fines prison politie police offence offense'),
  },
  geweld: {
    delen: w('geweld(?!ig) mishandel verkracht misbruik violence violent eerwraak mensenhandel loverboy seksueel'),
    stammen: w('stalk aanrand'),
    woorden: w('abuse abused rape raped bedreigd'),
    aaneen: w('huiselijkgeweld domesticviolence'),
    veldnaamdelen: w('geweld(?!ig) mishandel misbruik violen abuse eerwraak mensenhandel traffick bedreig'),
    veldnaamwoorden: w('rape threat'),
  },
  bijzonder: {
    delen: w('homoseks lesbisch biseks transgender lhbt lgbt seksuelegeaardheid sexualorientation politiekevoorkeur'),
    stammen: [],
    woorden: w('homo gay vakbondslid'),
    aaneen: w('seksuelegeaardheid sexualorientation politiekevoorkeur'),
    veldnaamdelen: w('geaardheid sexualorient seksueleori politieke political vakbond tradeunion lhbt lgbt biometri vingerafdruk fingerprint'),
    veldnaamwoorden: w('dna'),
  },
};
