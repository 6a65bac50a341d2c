const ROUTES = new Set(['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put', 'Search']);
const MARKERS = new Set(['AnyCoordinator', 'KeepsDirectory', 'MayCreateCampaigns', 'NeedsOperator']);

const nameOf = ({ expression }) => (expression.type === 'CallExpression' ? expression.callee.name : expression.name);
const names = (node) => (node.decorators ?? []).map(nameOf);

function isGuarded(classNode) {
  return (classNode.decorators ?? []).some(
    (decorator) =>
      nameOf(decorator) === 'ConsoleController' ||
      (nameOf(decorator) === 'UseGuards' && decorator.expression.arguments.some(({ name }) => name === 'TokenGuard')),
  );
}

function hasRole(method) {
  const ofParameters = method.value.params.flatMap(names);
  return names(method).some((name) => MARKERS.has(name)) || ofParameters.includes('CampaignFor');
}

/**
 * A route for coordinators says who may call it, and its controller has a guard that says who calls. The api asks the same
 * of what Nest made of its controllers before it starts; this finds it before anything is built.
 */
export const coordinatorRoutes = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      noRole:
        '{{route}} does not say who may call it: add @CampaignFor(role), @NeedsOperator(), @MayCreateCampaigns(), @KeepsDirectory() or @AnyCoordinator().',
      noGuard:
        '{{controller}} has routes for coordinators and no guard: add @UseGuards(TokenGuard) or make it a @ConsoleController.',
    },
  },
  create(context) {
    return {
      ClassDeclaration(node) {
        const routes = node.body.body.filter(
          (member) => member.type === 'MethodDefinition' && names(member).some((name) => ROUTES.has(name)),
        );
        const controller = node.id?.name ?? 'The default export';
        if (routes.length > 0 && !isGuarded(node))
          context.report({ node: node.id ?? node, messageId: 'noGuard', data: { controller } });
        for (const method of routes.filter((route) => !hasRole(route)))
          context.report({
            node: method.key,
            messageId: 'noRole',
            data: { route: `${controller}.${context.sourceCode.getText(method.key)}` },
          });
      },
    };
  },
};
