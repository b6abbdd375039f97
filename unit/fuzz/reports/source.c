struct client;
void open_it(struct client *);

/* é 😀 */
static void run(struct client *client) {
  open_it(client);
  open_it(client);
}
