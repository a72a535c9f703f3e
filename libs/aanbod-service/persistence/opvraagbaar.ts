/** Whether a text may be asked of PostgreSQL: it refuses a statement that carries NUL, which would be an error of ours instead of an answer. */
export const isOpvraagbaar = (tekst: string): boolean => !tekst.includes('\u0000');
