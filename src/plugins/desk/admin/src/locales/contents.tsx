import { useEffect, useState } from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { Box, Flex, Typography } from '@strapi/design-system';

import type { LocaleContents } from '../../../locale-contents';
import { useIsPermitted } from '../ui/use-is-permitted';
import { useText } from '../ui/use-text';

/** The i18n plugin's. */
const MAY_REMOVE = [{ action: 'plugin::i18n.locale.delete', subject: null }];

/** What would go with each locale, for those who may remove one. It stands above Strapi's page of locales. */
export const Contents = () => (useIsPermitted(MAY_REMOVE) ? <Counted /> : null);

const Counted = () => {
  const text = useText();
  const { get } = useFetchClient();
  const [locales, setLocales] = useState<LocaleContents[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);

  useEffect(() => {
    get<{ data: LocaleContents[] }>('/desk/locales').then(
      ({ data }) => setLocales(data.data),
      () => setHasFailed(true),
    );
  }, [get]);

  return (
    <Box
      tag="section"
      aria-labelledby="locale-contents"
      padding={6}
      margin={8}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
    >
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography id="locale-contents" tag="h2" variant="delta">
          {text('locales.title')}
        </Typography>
        <Typography textColor="neutral600">{text('locales.hint')}</Typography>
        {hasFailed && (
          <Typography textColor="danger600" role="alert">
            {text('locales.failed')}
          </Typography>
        )}
        {locales?.length === 0 && <Typography>{text('locales.none')}</Typography>}
        {locales && locales.length > 0 && (
          <Box tag="ul">
            {locales.map((locale) => (
              <Typography key={locale.code} tag="li">
                <strong>{locale.code}</strong> {summaryOf(locale, text)}
              </Typography>
            ))}
          </Box>
        )}
      </Flex>
    </Box>
  );
};

const summaryOf = ({ documents, comments }: LocaleContents, text: ReturnType<typeof useText>) =>
  [
    ...documents.map(({ displayName, count }) =>
      text('locales.documents', { name: displayName, count }),
    ),
    text('locales.comments', { count: comments }),
  ].join(' · ');
