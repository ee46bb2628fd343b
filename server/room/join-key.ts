// Joining twice is one joining: the command key of a person's arrival.
export const joinKey = (key: string): string => `join-${key}`.padEnd(16, '-');
