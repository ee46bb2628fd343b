// A QR of a secret link, drawn here: a secret is in no address that a server could log.

/** Call while a component is made; an image for what `text` says now, null while there is none. */
export function qrOf(text: () => string | null): { readonly now: string | null } {
  let image = $state.raw<string | null>(null);
  $effect(() => {
    const wanted = text();
    image = null;
    if (wanted === null) return;
    let gone = false;
    void import('qrcode')
      .then(({ default: qrcode }) =>
        qrcode.toString(wanted, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 }),
      )
      .then((svg) => {
        if (!gone) image = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      });
    return () => (gone = true);
  });
  return {
    get now() {
      return image;
    },
  };
}
