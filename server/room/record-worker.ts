// Entry of the thread that makes one public record, and ends: its memory goes with it.
import { parentPort, workerData } from 'node:worker_threads';
import { activities } from '../../shared/activities/registry.ts';
import { openReader } from '../store/reader.ts';
import { recordOf, recordText } from './record-of.ts';
import type { RecordJob } from './recorder.ts';

const { origin, session, as, by, at } = workerData as RecordJob;
const reader = openReader(origin);
const file = await recordOf(reader, session, activities, 'public', by, at);
reader.close();
// Bytes of their own, so that they are handed over and not copied.
const bytes = file && new TextEncoder().encode(recordText(file, as));
parentPort?.postMessage(bytes, bytes ? [bytes.buffer] : []);
