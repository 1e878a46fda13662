export interface EndableStreams {
  /** Gives the response back; where it is an event stream, one that `endAll` can end, and none at all after that. */
  readonly keep: (response: Response) => Response;
  readonly endAll: () => void;
}

/** Event streams never end by themselves; a server that wants to stop must end them, and their source learns of it as of a reader who left. */
export const endableStreams = (): EndableStreams => {
  const open = new Set<() => void>();
  let ended = false;

  const endable = (source: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> => {
    const reader = source.getReader();
    let end = (): void => undefined;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        end = () => {
          open.delete(end);
          controller.close();
          void reader.cancel();
        };
        open.add(end);
      },
      pull: async (controller) => {
        const { done, value } = await reader.read();
        if (!open.has(end)) return;
        if (done) end();
        else controller.enqueue(value);
      },
      cancel: async () => {
        open.delete(end);
        await reader.cancel();
      },
    });
  };

  return {
    keep: (response) => {
      if (response.body === null || response.headers.get('Content-Type')?.startsWith('text/event-stream') !== true) return response;
      if (!ended) return new Response(endable(response.body), response);
      void response.body.cancel();
      return new Response(null, { status: 503 });
    },
    endAll: () => {
      ended = true;
      for (const end of [...open]) end();
    },
  };
};
