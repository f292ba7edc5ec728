import { type ComponentType, useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { useStrapiApp } from '@strapi/strapi/admin';
import type { Command, EditorState } from 'prosemirror-state';
import { useStore } from 'react-redux';

import { blockOf } from '../../images/figure';
import type { LibraryProps } from '../../images/media-library';
import { useNotify } from '../../ui/use-notify';
import { useText } from '../../ui/use-text';
import { FindBox, LineBox } from './boxes';
import { insertMarkdown, setAlt, setLink } from './commands';
import { find, step } from './find';
import { Session } from './session';
import { type Shown, shownOf } from './shown';
import { Foot, Frame, Head, Text } from './styles';
import { TableTools, Toolbar } from './toolbar';
import { uploadWith } from './upload-file';
import { useWords } from './use-words';
import type { Labels } from './visual';
import { wordCount } from './words';

export interface EditorProps extends Labels {
  id: string;
  value: string;
  isDisabled?: boolean;
  onChange: (value: string) => void;
}

type Open = 'link' | 'find' | 'alt' | 'library';

const NOTHING: Shown = { pressed: [], isTable: false, found: { count: 0, current: -1 } };

/** In milliseconds, since the last key in a long text. */
const COUNT_PAUSE = 400;

/** Of blocks: from here on a text is long. */
const MANY = 100;

/** A text in Markdown, edited as it will be read, or as Markdown. */
const Editor = (props: EditorProps) => {
  const { id, value, isDisabled = false } = props;
  const text = useText();
  const words = useWords();
  const { toggleFailure } = useFailure();
  const store = useStore<{ admin_app?: { token?: string | null } }>();
  const Library = useStrapiApp('Editor', ({ components }) => components['media-library']) as
    ComponentType<LibraryProps> | undefined;

  const place = useRef<HTMLDivElement>(null);
  const session = useRef<Session>();
  const latest = useRef({ props, words, toggleFailure });
  latest.current = { props, words, toggleFailure };
  const [shown, setShown] = useState(NOTHING);
  const [count, setCount] = useState(0);
  const [isSource, setIsSource] = useState(false);
  const [box, setBox] = useState<Open>();

  useEffect(() => {
    if (!place.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (state: EditorState) => {
      const next = shownOf(state);
      setShown((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
      clearTimeout(timer);
      const tellCount = () => setCount(wordCount(state.doc));
      if (state.doc.childCount < MANY) tellCount();
      else timer = setTimeout(tellCount, COUNT_PAUSE);
    };
    const start = performance.now();
    const opened = new Session(place.current, {
      value: latest.current.props.value,
      asks: { link: () => setBox('link'), find: () => setBox('find') },
      upload: uploadWith(() => store.getState().admin_app?.token),
      words: {
        ...latest.current.words.nodes,
        sending: (name) => latest.current.words.sending(name),
        failed: (name, error) => latest.current.toggleFailure(name, error),
      },
      phrases: () => latest.current.words.phrases,
      isEditable: () => latest.current.props.isDisabled !== true,
      labels: () => latest.current.props,
      onText: (changed) => latest.current.props.onChange(changed),
      onState: show,
    });
    session.current = opened;
    show(opened.visual.state);
    // Told to whoever measures the panel.
    const drawn = requestAnimationFrame(() => performance.measure('editor-open', { start }));
    const tell = () => opened.tell();
    window.addEventListener('pagehide', tell);
    return () => {
      window.removeEventListener('pagehide', tell);
      clearTimeout(timer);
      cancelAnimationFrame(drawn);
      opened.destroy();
      session.current = undefined;
    };
  }, [store]);

  useEffect(() => session.current?.take(value), [value]);
  const { labelledBy, label, describedBy, isRequired, isInvalid } = props;
  useEffect(
    () => session.current?.refresh(),
    [isDisabled, labelledBy, label, describedBy, isRequired, isInvalid],
  );

  const run = useCallback((command: Command) => {
    const view = session.current?.visual;
    if (!view) return;
    command(view.state, view.dispatch, view);
    view.focus();
  }, []);
  const close = () => {
    if (box === 'find' && session.current) find(session.current.visual, '');
    setBox(undefined);
    session.current?.focus();
  };
  const toggleSource = () => {
    session.current?.switch();
    setIsSource(session.current?.isSource ?? false);
    setBox(undefined);
  };
  const openFind = () => (isSource ? session.current?.findInSource() : setBox('find'));
  const isImage = !isSource && shown.alt !== undefined;
  const bottom = useMemo(() => text('editor.words', { count }), [text, count]);

  return (
    <Frame $hasError={props.isInvalid === true} $isDisabled={isDisabled}>
      <Head>
        <Toolbar
          shown={shown}
          isSource={isSource}
          isDisabled={isDisabled}
          controls={id}
          run={run}
          onLink={() => setBox('link')}
          onImage={() => setBox(isImage ? 'alt' : 'library')}
          onFind={openFind}
          onSource={toggleSource}
        />
        {shown.isTable && !isSource && !isDisabled && <TableTools run={run} />}
        {box === 'link' && !isSource && (
          <LineBox
            label="linkAddress"
            action="apply"
            value={shown.link ?? ''}
            onDone={(address) => {
              setBox(undefined);
              run(setLink(address));
            }}
            onClose={close}
          />
        )}
        {box === 'alt' && isImage && (
          <LineBox
            label="alt"
            action="apply"
            value={shown.alt ?? ''}
            onDone={(alt) => {
              setBox(undefined);
              run(setAlt(alt));
            }}
            onClose={close}
          />
        )}
        {box === 'find' && !isSource && (
          <FindBox
            found={shown.found}
            onFind={(query) => session.current && find(session.current.visual, query)}
            onStep={(by) => session.current && step(session.current.visual, by)}
            onClose={close}
          />
        )}
      </Head>
      <Text id={id} ref={place} />
      <Foot>{bottom}</Foot>
      {box === 'library' && Library && (
        <Library
          onClose={() => setBox(undefined)}
          onSelectAssets={(files) => {
            setBox(undefined);
            run(insertMarkdown(blockOf(files)));
          }}
        />
      )}
    </Frame>
  );
};

export default Editor;

/** Says which file could not be uploaded, and why. */
const useFailure = () => {
  const text = useText();
  const { notifyFailure } = useNotify();
  const toggleFailure = (name: string, error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    notifyFailure({ code: 'UPLOAD_FAILED', message: text('editor.uploadFailed', { name, why }) });
  };
  return { toggleFailure };
};
