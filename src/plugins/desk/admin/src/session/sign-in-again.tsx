import { type FormEvent, useState } from 'react';

import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';

import { useText } from '../ui/use-text';
import { useExpectedUser, useHold } from './held-refresh';
import { SignInFrame } from './sign-in-frame';

/** Where the panel keeps its token when somebody is to stay signed in. */
const LASTING_TOKEN = 'jwtToken';

/** Asks for the password of the user whose session has ended. */
export const SignInAgain = () => {
  const text = useText();
  const hold = useHold();
  const user = useAuth('desk', (session) => session.user);
  const login = useAuth('desk', (session) => session.login);
  useExpectedUser(user?.id);
  const [password, setPassword] = useState('');
  const [error, setError] = useState('');
  const [isSubmitting, setSubmitting] = useState(false);
  if (!hold || !user?.email) return null;
  const { email } = user;

  const signIn = async (event: FormEvent) => {
    event.preventDefault();
    // The form that this stands in hears of it too, wherever it is shown.
    event.stopPropagation();
    setSubmitting(true);
    const rememberMe = localStorage.getItem(LASTING_TOKEN) !== null;
    const answer = await login({ email, password, rememberMe });
    setSubmitting(false);
    setPassword('');
    setError('data' in answer ? '' : text('session.refused'));
    if ('data' in answer) hold.end(answer.data.token);
  };
  const leave = () => hold.end(null);

  return (
    <SignInFrame title={text('session.title')} closeLabel={text('session.leave')} onClose={leave}>
      <form onSubmit={(event) => void signIn(event)}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography>{text('session.kept', { email })}</Typography>
          <Field.Root name="session-password" error={error || undefined}>
            <Field.Label>{text('session.password')}</Field.Label>
            <TextInput
              type="password"
              autoComplete="current-password"
              autoFocus
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            <Field.Error />
          </Field.Root>
          <Flex justifyContent="end" gap={2}>
            <Button variant="tertiary" onClick={leave}>
              {text('session.leave')}
            </Button>
            <Button type="submit" loading={isSubmitting}>
              {text('session.signIn')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </SignInFrame>
  );
};
