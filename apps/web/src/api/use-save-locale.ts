import { api, type Locale } from '@convolab/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeLocale } from '../locales/i18n.ts';
import { accountQuery } from './account-query.ts';
import { call } from './call.ts';

/** Switches the interface to a language, and stores it with the account of whoever is signed in. */
export function useSaveLocale() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (locale: Locale) => {
      await changeLocale(locale);
      if (queryClient.getQueryData(accountQuery.queryKey) === undefined) return;
      queryClient.setQueryData(accountQuery.queryKey, await call(api.updateAccount, { body: { locale } }));
    },
  });
}
