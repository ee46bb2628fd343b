// Made-up names by their number, as a dictionary.
import { aliasNamesTh } from '../../../shared/text/alias-names-th.ts';

export default Object.fromEntries(aliasNamesTh.entries());
