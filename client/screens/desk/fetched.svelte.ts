// Something fetched once while a component lives; null until it has come, and where it does not.

export type Fetched<T> = { readonly now: T | null };

/** Call while a component is made. */
export function fetched<T>(get: () => Promise<T | null>): Fetched<T> {
  let value = $state.raw<T | null>(null);
  $effect(() => {
    let gone = false;
    get().then(
      (got) => {
        if (!gone) value = got;
      },
      () => {},
    );
    return () => (gone = true);
  });
  return {
    get now() {
      return value;
    },
  };
}
