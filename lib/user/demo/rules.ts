/**
 * The password of the demo accounts where only this computer can reach the installation. Everywhere else it opens nothing,
 * and each demo account gets a random password that is printed once.
 */
export const demoPassword = 'koers-demo-2025'
