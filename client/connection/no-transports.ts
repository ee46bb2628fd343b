// In place of engine.io's list of all transports: socket.ts names those that are used.
export const transports = {};
