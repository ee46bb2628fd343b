// Long polling, for networks that let no web socket through.
export { XHR } from 'socket.io-client';
