import { Typography } from '@strapi/design-system';
import { getFetchClient } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { batched } from '../ui/batched';
import { useBatched } from '../ui/use-batched';

interface Props {
  field: string;
  documentId: string;
  locale: string;
}

/** By document id; the place is the type, the field and the locale. */
const readNames = batched<string[]>(async (documents, place) => {
  const [type, field, locale] = place.split(' ');
  const params = { type, field, documents: documents.join(','), ...(locale && { locale }) };
  const { data } = await getFetchClient().get<{ data: Record<string, string[]> }>(
    '/desk/names/shown',
    { params },
  );
  return data.data;
});

/** A cell of a list: who is named in a field of a document. */
export const NamedCell = ({ field, documentId, locale }: Props) => {
  // Of the list: what formats a cell is not told of which type it is.
  const { slug: type = '' } = useParams();
  const names = useBatched(readNames, documentId, `${type} ${field} ${locale}`);
  return (
    <Typography textColor="neutral800" ellipsis maxWidth="20rem" title={names?.join(', ')}>
      {names?.map((name, index) => (
        <span key={index}>
          {index > 0 && ', '}
          <bdi>{name}</bdi>
        </span>
      ))}
      {names?.length === 0 && '-'}
    </Typography>
  );
};
