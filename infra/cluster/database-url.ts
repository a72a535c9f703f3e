const DATABASE = 'regiomatch';

/** The address with the database of the product, unless it names another one. */
export const metDatabase = (url: string): string => {
  const adres = new URL(url);
  if (adres.pathname === '/' || adres.pathname === '/postgres') adres.pathname = `/${DATABASE}`;
  return adres.href;
};

/** The address for another user. */
export const metRol = (url: string, rol: string, wachtwoord: string): string => {
  const adres = new URL(url);
  adres.username = rol;
  adres.password = wachtwoord;
  return adres.href;
};
