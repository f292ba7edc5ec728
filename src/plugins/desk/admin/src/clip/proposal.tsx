import { useState } from 'react';
import { Box, Flex, Grid, Typography } from '@strapi/design-system';

import { useText } from '../ui/use-text';
import { Bylines } from './bylines';
import { MoveMenu } from './move-menu';
import { NotePart } from './note-part';
import { moved, type Parts, type Place, type Target } from './parts';
import { TextPart } from './text-part';

interface Props {
  parts: Parts;
  onChange: (parts: Parts) => void;
}

/** The parts of a page side by side: what will be the Article, and what was left of the page. */
export const Proposal = ({ parts, onChange }: Props) => {
  const text = useText();
  const [cursor, setCursor] = useState(0);
  const change = (changed: Partial<Parts>) => onChange({ ...parts, ...changed });
  const mover = (from: Place) => (to: Target) => onChange(moved(parts, from, to));

  return (
    <Grid.Root gap={6}>
      <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <TextPart
            name="title"
            label={text('clip.to.title')}
            value={parts.title}
            rows={2}
            maxLength={500}
            action={
              <MoveMenu
                what={text('clip.to.title')}
                from="title"
                onMove={mover({ part: 'title' })}
              />
            }
            onChange={(title) => change({ title })}
          />
          <TextPart
            name="standfirst"
            label={text('clip.to.standfirst')}
            value={parts.standfirst ?? ''}
            rows={2}
            action={
              <MoveMenu
                what={text('clip.to.standfirst')}
                from="standfirst"
                onMove={mover({ part: 'standfirst' })}
              />
            }
            onChange={(standfirst) => change({ standfirst: standfirst || null })}
          />
          <TextPart
            name="body"
            label={text('clip.to.body')}
            hint={text('clip.bodyHint')}
            value={parts.body}
            rows={18}
            action={
              <MoveMenu
                what={text('clip.paragraph')}
                from="body"
                onMove={mover({ part: 'body', offset: cursor })}
              />
            }
            onChange={(body) => change({ body })}
            onCursor={setCursor}
          />
        </Flex>
      </Grid.Item>
      <Grid.Item col={5} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Bylines parts={parts} onChange={change} />
          <Typography tag="h3" variant="delta">
            {text('clip.notes')}
          </Typography>
          {parts.notes.length === 0 ? (
            <Typography textColor="neutral600">{text('clip.noNotes')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
              {parts.notes.map((note, index) => (
                <NotePart
                  key={index}
                  note={note}
                  onMove={mover({ part: 'note', index })}
                  onChange={(changed) =>
                    change({
                      notes: parts.notes.map((one) =>
                        one === note ? { ...one, ...changed } : one,
                      ),
                    })
                  }
                />
              ))}
            </Flex>
          )}
          <Left parts={parts} mover={mover} />
        </Flex>
      </Grid.Item>
    </Grid.Root>
  );
};

const Left = ({ parts, mover }: { parts: Parts; mover: (from: Place) => (to: Target) => void }) => {
  const text = useText();
  return (
    <>
      <Typography tag="h3" variant="delta">
        {text('clip.left')}
      </Typography>
      <Typography textColor="neutral600">
        {text(parts.left.length === 0 ? 'clip.nothingLeft' : 'clip.leftHint')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {parts.left.map(({ text: words, why }, index) => (
          <Box key={index} tag="li" padding={3} hasRadius borderColor="neutral200">
            <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
              <div style={{ minWidth: 0 }}>
                <Typography tag="p" dir="auto" style={{ overflowWrap: 'anywhere' }}>
                  {words}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {text(`clip.why.${why}`, {}, why)}
                </Typography>
              </div>
              <MoveMenu
                what={words.slice(0, 60)}
                from="left"
                onMove={mover({ part: 'left', index })}
              />
            </Flex>
          </Box>
        ))}
      </Flex>
    </>
  );
};
