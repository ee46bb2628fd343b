// The numbered steps that bring a database to this release's tables; a step that was released is never edited.
import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const strict = sql`strict`;
const strictClustered = sql`strict, without rowid`;
const ofSession = sql`integer not null references session (n) on delete cascade`;

// Hashes and random ids have no index: each row would touch a page of its own, and a commit of a thousand commands
// would write four megabytes. Rooms hold what they look up; what is rare is found by reading the session's rows.
const start: Migration = {
  async up(db: Kysely<unknown>) {
    const make = (sentence: ReturnType<typeof sql>) => sentence.execute(db);
    await make(sql`create table session (
      n integer primary key autoincrement, id text not null unique, space text not null, created integer not null,
      method text not null, title text not null, status text not null, code text unique,
      fence integer not null default 0) ${strict}`);
    await make(sql`create table event (
      gid integer primary key autoincrement, session ${ofSession}, seq integer not null, at integer not null,
      skeleton text not null, salt blob not null, link blob not null, unique (session, seq)) ${strict}`);
    await make(sql`create table erasable (
      id integer primary key autoincrement, gone integer not null default 0, salt blob, text text,
      original text) ${strict}`);
    await make(sql`create table word (
      id integer primary key, session ${ofSession}, w text not null, seq integer not null) ${strict}`);
    await make(sql`create index word_of_session on word (session)`);
    await make(sql`create table receipt (
      id integer primary key, session ${ofSession}, hash text not null, run text,
      answer text not null) ${strict}`);
    await make(sql`create index receipt_of_session on receipt (session)`);
    await make(sql`create table person (
      session ${ofSession}, key text not null, name integer not null,
      primary key (session, key)) ${strictClustered}`);
    await make(sql`create table door (
      id text primary key, session ${ofSession}, key text not null, role text not null, name integer not null,
      secret_hash text not null unique, created integer not null, until integer, revoked integer) ${strict}`);
    await make(sql`create index door_of_session on door (session)`);
    await make(sql`create table access (
      id integer primary key, session ${ofSession}, by text not null, what text not null,
      at integer not null) ${strict}`);
    await make(sql`create index access_of_session on access (session)`);
    await make(sql`create table setting (name text primary key, value text not null) ${strict}`);
  },
};

export const migrations: Record<string, Migration> = { '001-start': start };
