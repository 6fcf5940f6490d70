// A bare Node server that answers every address with the bytes of a file: what the machine can do with this page and no application.
import { readFileSync } from 'node:fs'
import http from 'node:http'

const [file = '', port = '0'] = process.argv.slice(2)
const body = readFileSync(file)
http
  .createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length }).end(body),
  )
  .listen(Number(port), '127.0.0.1')
