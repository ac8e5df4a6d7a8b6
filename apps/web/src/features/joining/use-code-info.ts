import { api } from '@convolab/contracts';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/call.ts';

/** What a code is for. Asked by POST, so that codes stand in no log of addresses. */
export function useCodeInfo(code: string) {
  return useQuery({
    queryKey: [api.readCode.path, code],
    queryFn: ({ signal }) => call(api.readCode, { body: { code }, signal }),
    staleTime: 0,
  });
}
