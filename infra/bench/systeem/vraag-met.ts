export type Vraag = <T>(url: string | undefined, query: string, variables?: object) => Promise<T>;

/** Asks GraphQL over HTTP as the owner of the token. @throws Error with what went wrong, when there are no data */
export const vraagMet =
  (token: string): Vraag =>
  async <T>(url: string | undefined, query: string, variables: object = {}): Promise<T> => {
    const antwoord = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await antwoord.json()) as { data?: T; errors?: readonly { message: string }[] };
    if (!data) throw new Error(errors?.[0]?.message ?? 'leeg antwoord');
    return data;
  };
