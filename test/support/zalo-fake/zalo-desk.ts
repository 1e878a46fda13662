import type { FaultStore } from '../telegram-fake/faults.ts';
import type { Arrival, Reply } from '../telegram-fake/http-listener.ts';
import { type Params, parsedOr } from '../telegram-fake/params.ts';
import { fieldsOf, type Fields } from '../telegram-fake/request-body.ts';
import type { Watch } from '../telegram-fake/waiting.ts';
import { type HttpStatus, refusal, type ZaloAnswer, zaloReply } from './zalo-answer.ts';
import { isMethod, markupProblem, problemsOf } from './zalo-call-check.ts';
import type { ZaloMethod } from './zalo-methods.ts';

/** A call as it arrived. */
export interface ZaloCall {
  readonly method: string;
  readonly params: Params;
  readonly at: number;
  /** Null while it has not been carried out; a fault may see to it that it never is. */
  answer: ZaloAnswer | null;
}

/** Where calls are checked, carried out and written down. */
export interface ZaloDesk {
  readonly calls: readonly ZaloCall[];
  readonly take: (method: string, arrival: Arrival) => Promise<Reply>;
}

export interface ZaloDeskParts {
  readonly methods: Readonly<Record<string, ZaloMethod>>;
  readonly faults: FaultStore;
  readonly httpStatus: HttpStatus;
  readonly now: () => number;
  readonly watch: Watch;
  readonly reportViolation: (violation: string) => void;
}

const paramsOf = ({ params, isForm }: Fields): Params => {
  const styles = params['text_styles'];
  return isForm && typeof styles === 'string' ? { ...params, text_styles: parsedOr(styles) } : params;
};

const objectionTo = (method: string, params: Params | null): ZaloAnswer | null => {
  if (!isMethod(method)) return refusal(400, 'Bad Request: no such method', `${method}: no such method`);
  if (params === null) return refusal(400, 'Bad Request', `${method}: the body is neither JSON nor a form`);
  const problems = problemsOf(method, params).join('; ');
  return problems === '' ? null : refusal(400, `Bad Request: ${problems}`, `${method}: ${problems}`);
};

/** Opens the desk. */
export const openZaloDesk = ({ methods, faults, httpStatus, now, watch, reportViolation }: ZaloDeskParts): ZaloDesk => {
  const calls: ZaloCall[] = [];
  const answered = (call: ZaloCall, answer: ZaloAnswer): Reply => {
    call.answer = answer;
    if (!answer.ok && answer.violation !== undefined) reportViolation(answer.violation);
    watch.happened();
    return zaloReply(answer, httpStatus);
  };
  const carryOut = async (call: ZaloCall, gone: AbortSignal): Promise<Reply> => {
    const answering = methods[call.method]!(call.params, gone);
    // A poll that begins to wait is an event too.
    watch.happened();
    return answered(call, await answering);
  };
  return {
    calls,
    take: async (method, arrival) => {
      const fields = await fieldsOf(arrival);
      const params = fields === null ? null : paramsOf(fields);
      const call: ZaloCall = { method, params: params ?? {}, at: now(), answer: null };
      calls.push(call);
      const objection = objectionTo(method, params);
      if (objection !== null) return answered(call, objection);
      const broken = markupProblem(call.params);
      if (broken !== null) reportViolation(`${method}: ${broken}`);
      watch.happened();
      return faults.suffer(method, () => carryOut(call, arrival.gone));
    },
  };
};
