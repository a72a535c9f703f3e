export const INHOUD = {
  omschrijving: 'Een werkplek om Nederlands te oefenen.',
  plaats: { gemeentecode: '0164', woonplaats: 'Hengelo', lat: 52.2658, lon: 6.7931 },
  rooster: { dagdelen: [{ dag: 'ma', dagdeel: 'ochtend' }], minutenPerWeek: 240 },
  periode: { tot: '2099-12-31' },
  plekken: { totaal: 2_000 },
  eisen: { taalMinimaal: 'A1' },
  taaldoelSpreken: 'A2',
  taalbegeleider: 'werkbegeleider',
  nederlandsOpDeWerkvloer: true,
};

export const MAAK =
  'mutation ($inhoud: TaalstageInvoer!) { maakTaalstage(aanbiederId: "kringloop", inhoud: $inhoud) { __typename ... on Taalstage { id versie } ... on RegelsGeschonden { regels { code veld } } } }';
export const PUBLICEER =
  'mutation ($id: ID!, $v: Int!) { publiceerTaalstage(id: $id, gelezenVersie: $v) { __typename ... on Taalstage { versie status } ... on RegelsGeschonden { regels { code veld } } } }';
export const WIJZIG =
  'mutation ($id: ID!, $v: Int!, $inhoud: TaalstageInvoer!) { wijzigTaalstage(id: $id, gelezenVersie: $v, inhoud: $inhoud) { __typename ... on Taalstage { versie titel } } }';
export const RESERVEER =
  'mutation ($id: ID!, $r: ID!) { reserveerTaalstageplek(aanbodId: $id, reserveringId: $r) { __typename ... on Reservering { status } } }';
export const LEES = 'query ($id: ID!) { taalstage(id: $id) { versie titel status plekken { totaal vrij wachtlijst } } }';
