import type { Arrival, Reply } from '../telegram-fake/http-listener.ts';

/** The pictures that people have sent, at addresses of their own: whoever knows one may fetch it, without any token. */
export interface ZaloPictures {
  /** Keeps a picture and returns its address. */
  readonly keep: (content: Buffer) => string;
  /** What a request for a picture gets; null where it asks for something else. */
  readonly serve: (arrival: Arrival) => Reply | null;
}

const AT = /^\/anh\/(\d+)\.jpg$/u;
const NOT_FOUND = { kind: 'html', status: 404 } as const;

/** Makes a place without pictures; `urlOf` knows the server's address once it listens. */
export const zaloPictures = (urlOf: () => string, reportViolation: (violation: string) => void): ZaloPictures => {
  const kept: Buffer[] = [];
  return {
    keep: (content) => `${urlOf()}/anh/${kept.push(content)}.jpg`,
    serve: ({ verb, path, body }) => {
      const number = AT.exec(path)?.[1];
      if (number === undefined) return null;
      if (verb !== 'GET' || body.length > 0) {
        reportViolation(`a picture is fetched by a bare GET, not by ${verb}`);
        return { kind: 'html', status: 405 };
      }
      const content = kept[Number(number) - 1];
      return content === undefined ? NOT_FOUND : { kind: 'bytes', content };
    },
  };
};
