// Fields that hold only so many letters: nothing is cut while people type or paste, and nothing too long is sent.

/** How many more than `max`, counted as the server's door counts them; negative: so many still fit. */
export const lettersOver = (text: string, max: number): number => text.length - max;
export const isTooLong = (text: string, max: number): boolean => lettersOver(text, max) > 0;

/** Goes to the first field that is marked as wrong; true where there is one. */
export function stopsAtWrong(form: ParentNode): boolean {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  // What is folded away cannot be gone to.
  wrong?.closest('details')?.setAttribute('open', '');
  wrong?.focus();
  return wrong !== null;
}
