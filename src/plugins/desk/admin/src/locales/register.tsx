import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { RouteObject } from 'react-router-dom';

import { Contents } from './contents';

/** Where the i18n plugin puts its page of locales, under `settings/*`. */
const PATH = 'internationalization/*';

/**
 * Puts what would go with a locale above Strapi's page of locales, which has no place for anything else. Runs once
 * all plugins have added their pages.
 */
export const registerOnLocales = ({ router }: Pick<StrapiApp, 'router'>): void => {
  router.addRoute((routes) =>
    routes.map((route) =>
      route.path === 'settings/*' && route.children
        ? {
            ...route,
            children: route.children.map((page) =>
              page.path === PATH ? withContents(page) : page,
            ),
          }
        : route,
    ),
  );
};

const withContents = (page: RouteObject): RouteObject => {
  const { lazy } = page;
  if (!lazy) return page;
  return {
    ...page,
    lazy: async () => {
      const { Component } = (await lazy()) as { Component: ComponentType };
      return {
        Component: () => (
          <>
            <Component />
            <Contents />
          </>
        ),
      };
    },
  };
};
