// The lists of the session itself, bound to its state.
import type { Id } from '../activity/contract.ts';
import type { BoundList } from '../views/look.ts';
import type { Row } from '../wire/wire.ts';
import type { Beside, House } from './house.ts';
import { actionRow, contributionRow, mineRow, personRow, stepRow } from './views.ts';

type Maker = (house: House, beside: Beside) => BoundList;
const none = () => [];
// Interfaces are plain JSON by construction; Row only adds the index that TypeScript wants.
const row = (value: object | null): Row | null => value as Row | null;

export const sessionLists: Readonly<Record<string, Maker>> = {
  steps: (house, beside) => ({
    to: ['everyone', 'screen', 'desk'],
    page: 0,
    first: 'plan',
    orders: ['plan'],
    ids: () => house.session.order,
    row: (id, audience) => row(stepRow(house, id, audience, beside)),
    key: (_order, id) => house.session.order.indexOf(id),
    facets: none,
    whose: none,
  }),
  contributions: (house, beside) => {
    const of = (id: Id) => house.session.contributions.get(id);
    return {
      to: ['desk'],
      page: 50,
      first: undefined,
      orders: ['time', 'newest'],
      ids: () => house.session.contributions.keys(),
      row: (id) => row(contributionRow(house, id, beside)),
      key: (order, id) => (order === 'newest' ? -1 : 1) * (of(id)?.at ?? 0),
      facets: (id) => {
        const one = of(id);
        return one ? [one.status, `run:${one.run}`, ...(one.late ? ['late'] : [])] : [];
      },
      whose: none,
    };
  },
  mine: (house, beside) => ({
    to: ['person'],
    page: 0,
    first: undefined,
    orders: ['time'],
    ids: () => house.session.contributions.keys(),
    row: (id, audience) => (audience.to === 'person' ? row(mineRow(house, id, audience.key, beside)) : null),
    key: (_order, id) => house.session.contributions.get(id)?.at ?? 0,
    facets: none,
    whose: (id) => {
      const one = house.session.contributions.get(id);
      return one ? [one.by] : [];
    },
    idsOf: (key) => house.session.byAuthor.get(key) ?? [],
  }),
  actions: (house, beside) => ({
    to: ['desk'],
    page: 30,
    first: undefined,
    orders: ['newest'],
    ids: () => house.session.actions.keys(),
    row: (id) => row(actionRow(house, id, beside)),
    key: (_order, id) => -(house.session.actions.get(id)?.at ?? 0),
    facets: none,
    whose: none,
  }),
  people: (house, beside) => ({
    to: ['desk'],
    page: 100,
    first: undefined,
    orders: ['joined'],
    ids: () => house.session.people.keys(),
    row: (id) => row(personRow(house, id, beside)),
    key: (_order, id) => house.session.people.get(id)?.joinedAt ?? 0,
    facets: (id) => [house.session.people.get(id)?.role ?? ''],
    whose: none,
  }),
};
