// Small choices kept on this device (language, theme); a browser that forbids storage only forgets them.

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(`sala.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`sala.${name}`);
    else localStorage.setItem(`sala.${name}`, value);
  } catch {
    // Private mode: the choice holds until the page is closed.
  }
}
