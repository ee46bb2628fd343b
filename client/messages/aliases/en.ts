// Made-up names by their number, as a dictionary.
import { aliasNamesEn } from '../../../shared/text/alias-names-en.ts';

export default Object.fromEntries(aliasNamesEn.entries());
