/** Asks again until the assertion holds; after `ms` the last failure is thrown. For what another service does a moment later. */
export const eventually = async <T>(assertion: () => Promise<T> | T, ms = 5_000): Promise<T> => {
  const until = Date.now() + ms;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
};
