/** What a spreadsheet takes for a formula when it opens the file (S30), also behind apostrophes that stand there already. */
const FORMULE = /^'*[=+\-@\t\r]/;
const BESCHERMDE_FORMULE = /^'+[=+\-@\t\r]/;

export const beschermd = (cel: string): string => (FORMULE.test(cel) ? `'${cel}` : cel);

/** The cell as it was before `beschermd`. */
export const onbeschermd = (cel: string): string => (BESCHERMDE_FORMULE.test(cel) ? cel.slice(1) : cel);
