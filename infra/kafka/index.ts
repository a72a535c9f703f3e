export { topicPlan, type Topic } from './topic-plan.js';
export { applyTopics, type TopicOptions } from './apply-topics.js';
