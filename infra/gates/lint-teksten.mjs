import { ESLint } from 'eslint';

/**
 * Lints texts as if they stood at a path of the repository, with the repository's own configuration.
 * In: JSON on stdin `[{ pad, tekst }]`; out: JSON on stdout, per text the ids of the rules that it breaks.
 * The rules that need types are off, because they need the file on disk; the boundaries do not.
 */
const invoer = await new Response(process.stdin).text();
const eslint = new ESLint({
  cwd: process.cwd(),
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/await-thenable': 'off',
    },
  },
});
const uitkomsten = [];
for (const { pad, tekst } of JSON.parse(invoer)) {
  const [{ messages } = { messages: [] }] = await eslint.lintText(tekst, { filePath: pad });
  uitkomsten.push(messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(uitkomsten));
