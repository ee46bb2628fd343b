// [E13] A page of an earlier build gives way to the new one when nobody is busy with it. Drafts are on the device.

/** Reloads once the page is out of sight and nothing waits to be sent. Calling it again changes nothing. */
export function renewWhenIdle(page: string | undefined, server: string, busy: () => boolean): void {
  if (waiting || page === undefined || page === server) return;
  waiting = true;
  const look = () => {
    if (document.visibilityState === 'hidden' && !busy()) location.reload();
  };
  document.addEventListener('visibilitychange', look);
  look();
}
let waiting = false;
