import { useId } from 'react';
import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useTheme } from 'styled-components';

import type { Day } from '../ui/types';
import { useText } from '../ui/use-text';

const SERIES = [
  { name: 'approved', colour: 'success500' },
  { name: 'held', colour: 'warning500' },
  { name: 'reported', colour: 'danger500' },
] as const;

const HEIGHT = 48;
const BAR = 6;
const DAY = BAR * (SERIES.length + 1);

/** The days as bars, three for each. Screen readers get the sums, and a table. */
export const DaysChart = ({ days }: { days: Day[] }) => {
  const text = useText();
  const intl = useIntl();
  const { colors } = useTheme();
  const id = useId();
  const most = Math.max(1, ...days.flatMap((day) => SERIES.map(({ name }) => day[name])));
  const sum = (name: (typeof SERIES)[number]['name']) =>
    days.reduce((total, day) => total + day[name], 0);
  const dateOf = (day: string) =>
    intl.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' });

  return (
    <Box>
      <svg
        role="img"
        aria-labelledby={id}
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${days.length * DAY} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <title id={id}>
          {text('home.chart', {
            days: days.length,
            approved: sum('approved'),
            held: sum('held'),
            reported: sum('reported'),
          })}
        </title>
        <rect y={HEIGHT - 1} width={days.length * DAY} height={1} fill={colors.neutral300} />
        {days.map((day, at) =>
          SERIES.map(({ name, colour }, bar) => {
            const height = (day[name] / most) * (HEIGHT - 2);
            return (
              <rect
                key={`${day.day} ${name}`}
                x={at * DAY + (bar + 0.5) * BAR}
                y={HEIGHT - 1 - height}
                width={BAR - 1}
                height={height}
                fill={colors[colour]}
              />
            );
          }),
        )}
      </svg>
      <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingTop={1}>
        <Flex gap={3} wrap="wrap">
          {SERIES.map(({ name, colour }) => (
            <Flex key={name} gap={1}>
              <Box width="0.8rem" height="0.8rem" background={colour} aria-hidden />
              <Typography variant="pi" textColor="neutral700">
                {text(`home.days.${name}`, { count: sum(name) })}
              </Typography>
            </Flex>
          ))}
        </Flex>
        <Typography variant="pi" textColor="neutral600">
          {text('home.days', { count: days.length })}
        </Typography>
      </Flex>
      <VisuallyHidden>
        <table>
          <caption>{text('home.days', { count: days.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{text('home.day')}</th>
              {SERIES.map(({ name }) => (
                <th key={name} scope="col">
                  {text(`home.series.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <th scope="row">{dateOf(day.day)}</th>
                {SERIES.map(({ name }) => (
                  <td key={name}>{day[name]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </Box>
  );
};
