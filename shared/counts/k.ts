// The smallest group that is ever shown.
export const k = 5;
