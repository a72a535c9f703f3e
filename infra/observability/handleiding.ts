/** The cells of the table under a heading of a document in Markdown, without its head; code marks are taken off. */
export const tabelOnder = (document: string, kop: string): readonly (readonly string[])[] =>
  hoofdstuk(document, kop)
    .split('\n')
    .filter((regel) => regel.startsWith('|'))
    .slice(2)
    .map((regel) =>
      regel
        .slice(1, regel.lastIndexOf('|'))
        .split('|')
        .map((cel) => cel.trim().replaceAll('`', '')),
    );

/** The text under a heading, up to the next one of its own level or above. */
export const hoofdstuk = (document: string, kop: string): string => {
  const regels = document.split('\n');
  const begin = regels.indexOf(kop);
  if (begin < 0) throw new Error(`de handleiding heeft geen kop «${kop}»`);
  const niveau = kop.indexOf(' ');
  const einde = regels.findIndex((regel, i) => i > begin && /^#+ /.test(regel) && regel.indexOf(' ') <= niveau);
  return regels.slice(begin + 1, einde < 0 ? undefined : einde).join('\n');
};
