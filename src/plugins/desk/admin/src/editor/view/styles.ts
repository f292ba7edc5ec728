import { css, styled } from 'styled-components';

export const Frame = styled.div<{ $hasError: boolean; $isDisabled: boolean }>`
  border: 1px solid
    ${({ theme, $hasError }) => ($hasError ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isDisabled }) =>
    $isDisabled ? theme.colors.neutral150 : theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.6rem;
  line-height: 1.5;
  inline-size: 100%;
  min-inline-size: 0;

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
    box-shadow: ${({ theme }) => `${theme.colors.primary600} 0 0 0 2px`};
  }
`;

/** Stays in sight over a long text. */
export const Head = styled.div`
  position: sticky;
  inset-block-start: 0;
  z-index: 2;
  background: ${({ theme }) => theme.colors.neutral0};
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

export const ToolRow = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  padding: 4px;
`;

export const ToolButton = styled.button<{ $isWide?: boolean }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-inline-size: 3.2rem;
  block-size: 3.2rem;
  padding-inline: ${({ $isWide }) => ($isWide ? '8px' : '0')};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  cursor: pointer;

  svg {
    fill: currentcolor;
  }
  &:hover,
  &:focus-visible {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
`;

export const Box = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px;
  padding: 4px 8px;
  font-size: 1.4rem;
`;

export const Field = styled.input`
  flex: 1 1 16rem;
  min-inline-size: 0;
  padding: 6px 8px;
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral0};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
`;

export const Foot = styled.div`
  padding: 4px 12px;
  border-block-start: 1px solid ${({ theme }) => theme.colors.neutral200};
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.2rem;
`;

const blocks = css`
  /* Blocks that are out of sight are not laid out. */
  &[data-long] > * {
    content-visibility: auto;
    contain-intrinsic-size: auto 8rem;
  }
  p,
  ul,
  ol,
  blockquote,
  pre,
  figure,
  .tableWrapper {
    margin-block: 0 1.2rem;
  }
  li > p {
    margin-block-end: 0.2rem;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    margin-block: 1.6rem 0.8rem;
    font-weight: 600;
    line-height: 1.25;
  }
  h1 {
    font-size: 2.4rem;
  }
  h2 {
    font-size: 2.1rem;
  }
  h3 {
    font-size: 1.8rem;
  }
  strong {
    font-weight: 700;
  }
  em {
    font-style: italic;
  }
  s {
    text-decoration: line-through;
  }
  ul {
    list-style: disc;
    padding-inline-start: 2.4rem;
  }
  ol {
    list-style: decimal;
    padding-inline-start: 2.8rem;
  }
  sup {
    vertical-align: super;
    font-size: 0.75em;
  }
  img {
    max-inline-size: 100%;
    block-size: auto;
  }
`;

export const Text = styled.div`
  .ProseMirror {
    position: relative;
    min-block-size: 24rem;
    max-block-size: 70vh;
    overflow-y: auto;
    padding: 12px 16px;
    outline: none;
    white-space: pre-wrap;
    word-wrap: break-word;
    ${blocks}
  }
  .ProseMirror[hidden] {
    display: none;
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
    text-decoration: underline;
  }
  blockquote {
    border-inline-start: 3px solid ${({ theme }) => theme.colors.neutral500};
    padding-inline-start: 1.2rem;
  }
  code,
  pre {
    font-family:
      'SF Mono', SFMono-Regular, ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  code {
    padding-inline: 0.3em;
  }
  pre {
    padding: 0.8rem 1.2rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre code {
    padding: 0;
  }
  pre[data-source] {
    border: 1px dashed ${({ theme }) => theme.colors.neutral500};
    background: none;
  }
  pre[data-source]::before {
    content: attr(data-source);
    display: block;
    font-size: 1.1rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  figure {
    text-align: center;
  }
  figcaption {
    font-size: 0.9em;
    color: ${({ theme }) => theme.colors.neutral600};
    min-block-size: 1.5em;
  }
  figcaption[data-empty]::before {
    content: attr(data-placeholder);
    position: absolute;
    pointer-events: none;
    transform: translateX(-50%);
  }
  hr {
    border: none;
    border-block-start: 2px solid ${({ theme }) => theme.colors.neutral500};
    margin-block: 1.6rem;
  }
  [data-more] {
    text-align: center;
    border-block: 1px dashed ${({ theme }) => theme.colors.neutral500};
    margin-block: 1.2rem;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  [data-more]::before {
    content: attr(data-more);
    font-size: 1.2rem;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    table-layout: fixed;
    margin-block-end: 1.2rem;
  }
  td,
  th {
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    padding: 4px 8px;
    vertical-align: top;
    position: relative;
  }
  th {
    font-weight: 600;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  td p,
  th p {
    margin: 0;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror-hideselection *::selection {
    background: transparent;
  }
  .ProseMirror-gapcursor {
    display: none;
    position: absolute;
  }
  .ProseMirror-focused .ProseMirror-gapcursor {
    display: block;
    inline-size: 2rem;
    border-block-start: 1px solid ${({ theme }) => theme.colors.neutral800};
  }
  .drop-cursor {
    background: ${({ theme }) => theme.colors.primary600};
  }
  [data-found] {
    background: ${({ theme }) => theme.colors.warning200};
  }
  [data-found='current'] {
    outline: 2px solid ${({ theme }) => theme.colors.warning600};
  }
  [data-upload] {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    padding-inline: 8px;
    background: ${({ theme }) => theme.colors.neutral150};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
  .cm-editor {
    font-size: 1.4rem;
    max-block-size: 70vh;
    min-block-size: 24rem;
    outline: none;
  }
  .cm-content {
    caret-color: ${({ theme }) => theme.colors.neutral800};
    padding: 12px;
  }
  .cm-line {
    text-align: start;
  }
  .cm-panels {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .cm-panels input,
  .cm-panels button {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .cm-searchMatch {
    background: ${({ theme }) => theme.colors.warning200};
  }
`;
