// What the desk calls somebody.
import type { PersonName } from '../../shared/activity/contract.ts';
import type { Language } from '../../shared/text/local-text.ts';
import { aliasName } from '../../shared/text/aliases.ts';

/** The given name where it may be seen, else the made-up one; `role` for those who run the session. */
export const nameOf = (
  name: PersonName | null,
  language: Language,
  role: (role: string) => string,
): string =>
  name === null ? '' : (name.name ?? (name.alias >= 0 ? aliasName(name.alias, language) : role(name.role)));
