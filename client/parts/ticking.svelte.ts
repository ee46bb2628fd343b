// The time, read again every so often; for what changes by itself.

/** Call while a component is made. `now` is asked at once and every `ms`. */
export function ticking(now: () => number, ms: number): { readonly now: number } {
  let at = $state(now());
  $effect(() => {
    const timer = setInterval(() => (at = now()), ms);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return at;
    },
  };
}
