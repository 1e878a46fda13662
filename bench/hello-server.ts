import { createServer } from 'node:http';

// The baseline: what any server costs that is run through tsx. It says that it is ready as the program does.
const server = createServer((_request, response) => {
  response.end('{"status":"ok"}');
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.stderr.write('ready\n'));
process.once('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
});
