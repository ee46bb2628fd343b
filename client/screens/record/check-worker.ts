// Checks a record beside the page, so that reading goes on: one text in, one verdict out.
import { activities } from '../../../shared/activities/registry.ts';
import { verifyText } from '../../../shared/record/verify.ts';

self.onmessage = ({ data }: MessageEvent<string>) => self.postMessage(verifyText(data, activities));
