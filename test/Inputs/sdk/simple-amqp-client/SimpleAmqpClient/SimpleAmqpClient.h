// Stand-in for alanxz/SimpleAmqpClient: SimpleAmqpClient.h with Channel.h.
#ifndef SIMPLEAMQPCLIENT_H
#define SIMPLEAMQPCLIENT_H
#include <memory>
#include <string>
namespace AmqpClient {
class Envelope {
public:
  typedef std::shared_ptr<Envelope> ptr_t;
};
class Channel {
public:
  typedef std::shared_ptr<Channel> ptr_t;
  struct OpenOpts {
    std::string host;
    std::string vhost;
    int port;
    int frame_max;
    static OpenOpts FromUri(const std::string &uri);
  };
  static ptr_t Open(const OpenOpts &opts);
  static ptr_t Create(const std::string &host = "127.0.0.1", int port = 5672, const std::string &username = "guest", const std::string &password = "guest", const std::string &vhost = "/", int frame_max = 131072);
  static ptr_t CreateSaslExternal(const std::string &host = "127.0.0.1", int port = 5672, const std::string &identity = "guest", const std::string &vhost = "/", int frame_max = 131072);
  static ptr_t CreateSecure(const std::string &path_to_ca_cert = "", const std::string &host = "127.0.0.1", const std::string &path_to_client_key = "", const std::string &path_to_client_cert = "", int port = 5671, const std::string &username = "guest", const std::string &password = "guest", const std::string &vhost = "/", int frame_max = 131072, bool verify_hostname_and_peer = true);
  static ptr_t CreateSecureSaslExternal(const std::string &path_to_ca_cert = "", const std::string &host = "127.0.0.1", const std::string &path_to_client_key = "", const std::string &path_to_client_cert = "", int port = 5671, const std::string &identity = "guest", const std::string &vhost = "/", int frame_max = 131072, bool verify_hostname_and_peer = true);
  static ptr_t CreateSecureFromUri(const std::string &uri, const std::string &path_to_ca_cert, const std::string &path_to_client_key = "", const std::string &path_to_client_cert = "", bool verify_hostname = true, int frame_max = 131072);
  static ptr_t CreateFromUri(const std::string &uri, int frame_max = 131072);
  virtual ~Channel();
  std::string BasicConsume(const std::string &queue);
  Envelope::ptr_t BasicConsumeMessage(const std::string &consumer_tag);
};
} // namespace AmqpClient
#endif
