// Entry of the thread that owns the database file.
import { parentPort, workerData } from 'node:worker_threads';
import { checkIn } from './sqlite/check.ts';
import { connect, openDatabase } from './sqlite/database.ts';
import { asFailure, type Report, type WorkerStart } from './sqlite/messages.ts';
import { serve } from './sqlite/service.ts';

const start = workerData as WorkerStart;
const port = parentPort;
if (!port) throw new Error('sqlite-worker runs as a worker thread only');

if (start.job === 'backup') {
  const db = connect(start.file);
  db.prepare('vacuum into ?').run(start.to);
  db.close();
} else if (start.job === 'check') {
  const db = connect(start.file);
  port.postMessage(checkIn(db, start.session));
  db.close();
} else {
  try {
    serve(await openDatabase(start.file), port);
  } catch (error) {
    port.postMessage({ is: 'unopened', failure: asFailure(error) } satisfies Report);
    port.close();
  }
}
